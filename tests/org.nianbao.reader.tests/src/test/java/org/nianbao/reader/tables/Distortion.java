package org.nianbao.reader.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What converters, clipboards and scans do to tables. Each works on the fields of the rows of one table; a table that it splits has a null in
 * between.
 */
enum Distortion {

	/** Nothing happens to it. */
	NONE {
		@Override
		void apply(List<List<String>> rows, Random random) {
			// as it is
		}
	},
	/** A page break swallows a leading tab. */
	LEADING_FIELD_LOST {
		@Override
		void apply(List<List<String>> rows, Random random) {
			some(rows, random).forEach(row -> {
				if (row.size() > 1 && row.get(0).isEmpty()) {
					row.remove(0);
				}
			});
		}
	},
	/** Merged cells leave nothing behind. */
	EMPTY_FIELDS_LOST {
		@Override
		void apply(List<List<String>> rows, Random random) {
			rows.forEach(row -> row.removeIf(String::isEmpty));
		}
	},
	/** The labels of a group and a row stand in one cell. */
	LABELS_JOINED {
		@Override
		void apply(List<List<String>> rows, Random random) {
			for (List<String> row : rows) {
				int first = firstFigure(row);
				if (first > 0 && first < row.size()) {
					String label = String.join("", row.subList(0, first));
					row.subList(0, first).clear();
					row.add(0, label);
				}
			}
		}
	},
	/** Labels have blanks and line ends in them. */
	LABELS_BROKEN {
		@Override
		void apply(List<List<String>> rows, Random random) {
			for (List<String> row : rows) {
				for (int i = 0; i < row.size(); i++) {
					String text = row.get(i);
					if (text.length() > 2 && !Character.isDigit(text.strip().charAt(0))) {
						int at = 1 + random.nextInt(text.length() - 1);
						row.set(i, text.substring(0, at) + (random.nextBoolean() ? " " : "\n") + text.substring(at));
					}
				}
			}
		}
	},
	/** A label is cut into two cells. */
	LABELS_CUT {
		@Override
		void apply(List<List<String>> rows, Random random) {
			for (List<String> row : some(rows, random).toList()) {
				int label = firstFigure(row) - 1;
				while (label >= 0 && row.get(label).isEmpty()) {
					label--;
				}
				if (label >= 0 && row.get(label).length() > 6) {
					String text = row.get(label);
					int at = 2 + random.nextInt(text.length() - 4);
					row.set(label, text.substring(at));
					row.add(label, text.substring(0, at));
				}
			}
		}
	},
	/** The text of a merged cell stands in every cell that it covers. */
	LABELS_REPEATED {
		@Override
		void apply(List<List<String>> rows, Random random) {
			for (List<String> row : rows) {
				for (int i = 1; i < row.size(); i++) {
					if (row.get(i).isEmpty() && !row.get(i - 1).isEmpty() && !isFigure(row.get(i - 1))) {
						row.set(i, row.get(i - 1));
					}
				}
			}
		}
	},
	/** A scan has one wrong character in a label. */
	LABELS_MISREAD {
		@Override
		void apply(List<List<String>> rows, Random random) {
			for (List<String> row : some(rows, random).toList()) {
				for (int i = 0; i < row.size(); i++) {
					String text = row.get(i);
					if (!isFigure(text) && text.length() > 1 && random.nextBoolean()) {
						int at = random.nextInt(text.length());
						row.set(i, text.substring(0, at) + "噐" + text.substring(at + 1));
					}
				}
			}
		}
	},
	/** Every row has a cell too many at its end. */
	PHANTOM_COLUMN {
		@Override
		void apply(List<List<String>> rows, Random random) {
			String phantom = random.nextBoolean() ? "0" : "";
			rows.forEach(row -> row.add(firstFigure(row) < row.size() ? phantom : ""));
		}
	},
	/** A figure stands there twice. */
	FIGURE_DOUBLED {
		@Override
		void apply(List<List<String>> rows, Random random) {
			some(rows, random).forEach(row -> {
				int at = randomFigure(row, random);
				if (at >= 0) {
					row.add(at, row.get(at));
				}
			});
		}
	},
	/** A figure is lost, and its cell with it. */
	FIGURE_LOST {
		@Override
		void apply(List<List<String>> rows, Random random) {
			some(rows, random).forEach(row -> {
				int at = randomFigure(row, random);
				if (at >= 0) {
					row.remove(at);
				}
			});
		}
	},
	/** The cells are empty, and tabs at the end of lines are trimmed. */
	FIGURES_BLANK {
		@Override
		void apply(List<List<String>> rows, Random random) {
			some(rows, random).forEach(row -> {
				int at = randomFigure(row, random);
				if (at >= 0) {
					row.set(at, "");
				}
				while (random.nextBoolean() && row.size() > 1 && row.get(row.size() - 1).isEmpty()) {
					row.remove(row.size() - 1);
				}
			});
		}
	},
	/** A page break glues figures. */
	FIGURES_GLUED {
		@Override
		void apply(List<List<String>> rows, Random random) {
			some(rows, random).forEach(row -> {
				int at = randomFigure(row, random);
				if (at >= 0 && at + 1 < row.size() && isFigure(row.get(at + 1))) {
					row.set(at, row.get(at) + " " + row.remove(at + 1));
				}
			});
		}
	},
	/** A label and the first figure stand in one cell. */
	LABEL_AND_FIGURE_GLUED {
		@Override
		void apply(List<List<String>> rows, Random random) {
			some(rows, random).forEach(row -> {
				int at = firstFigure(row);
				if (at > 0 && at < row.size() && !row.get(at - 1).isEmpty()) {
					row.set(at - 1, row.get(at - 1) + (random.nextBoolean() ? " " : "") + row.remove(at));
				}
			});
		}
	},
	/** Two rows are glued, cell by cell. */
	ROWS_GLUED {
		@Override
		void apply(List<List<String>> rows, Random random) {
			for (int i = rows.size() - 2; i >= 0; i--) {
				List<String> upper = rows.get(i);
				List<String> lower = rows.get(i + 1);
				boolean same = firstFigure(upper) == firstFigure(lower) && firstFigure(upper) < upper.size() && upper.size() == lower.size();
				if (same && random.nextInt(5) == 0) {
					for (int c = 0; c < upper.size(); c++) {
						upper.set(c, lower.get(c).isEmpty() ? upper.get(c) : upper.get(c).isEmpty() ? lower.get(c) : upper.get(c) + "\n" + lower.get(c));
					}
					rows.remove(i + 1);
				}
			}
		}
	},
	/** A page break cuts rows: some figures, or half of the label, stand on the next page. */
	ROWS_CUT {
		@Override
		void apply(List<List<String>> rows, Random random) {
			for (int i = rows.size() - 1; i > 0; i--) {
				List<String> row = rows.get(i);
				int first = firstFigure(row);
				if (first < row.size() && first > 0 && random.nextInt(6) == 0) {
					int at = first + random.nextInt(row.size() - first);
					List<String> rest = new ArrayList<>(row.subList(at, row.size()));
					row.subList(at, row.size()).clear();
					rows.add(i + 1, rest);
					if (random.nextBoolean()) {
						rows.add(i + 1, null);
					}
				}
			}
		}
	},
	/** The table goes on on the next page, with or without its header. */
	PAGES {
		@Override
		void apply(List<List<String>> rows, Random random) {
			int headers = 0;
			while (headers < rows.size() && firstFigure(rows.get(headers)) == rows.get(headers).size()) {
				headers++;
			}
			List<List<String>> header = new ArrayList<>(rows.subList(0, headers));
			boolean repeat = random.nextBoolean();
			for (int page = 0; page < 2; page++) {
				if (rows.size() > headers + 1) {
					int at = headers + 1 + random.nextInt(rows.size() - headers - 1);
					if (rows.get(at) != null && rows.get(at - 1) != null) {
						rows.addAll(at, repeat ? header.stream().map(ArrayList::new).toList() : List.of());
						rows.add(at, null);
					}
				}
			}
		}
	},
	/** The header is lost. */
	HEADER_LOST {
		@Override
		void apply(List<List<String>> rows, Random random) {
			rows.removeIf(row -> row != null && firstFigure(row) == row.size() && rows.indexOf(row) < 3);
		}
	},
	/** Whole rows are lost. */
	ROWS_LOST {
		@Override
		void apply(List<List<String>> rows, Random random) {
			rows.removeIf(row -> row != null && random.nextInt(6) == 0);
		}
	},
	/** Full-width digits, separators, and units. */
	FIGURES_DRESSED {
		@Override
		void apply(List<List<String>> rows, Random random) {
			for (List<String> row : rows) {
				for (int i = 0; row != null && i < row.size(); i++) {
					String text = row.get(i);
					if (isFigure(text)) {
						row.set(i, switch (random.nextInt(4)) {
							case 0 -> text.chars().mapToObj(c -> String.valueOf((char) (c - '0' + '０'))).reduce("", String::concat);
							case 1 -> text.length() > 3 ? text.substring(0, text.length() - 3) + "," + text.substring(text.length() - 3) : text;
							case 2 -> text + " 件";
							default -> "\u00a0" + text + "\u200b";
						});
					}
				}
			}
		}
	};

	/** Tells whether rows have more or fewer figures afterwards, or figures in other places: two of this kind may leave no trace of each other. */
	boolean moves() {
		return this == PHANTOM_COLUMN || this == FIGURE_DOUBLED || this == FIGURE_LOST || this == FIGURES_BLANK;
	}

	abstract void apply(List<List<String>> rows, Random random);

	private static Stream<List<String>> some(List<List<String>> rows, Random random) {
		return rows.stream().filter(row -> row != null && random.nextInt(4) == 0).toList().stream();
	}

	static boolean isFigure(String text) {
		return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
	}

	static int firstFigure(List<String> row) {
		int first = 0;
		while (row != null && first < row.size() && !isFigure(row.get(first))) {
			first++;
		}
		return first;
	}

	private static int randomFigure(List<String> row, Random random) {
		int first = firstFigure(row);
		int at = first == row.size() ? -1 : first + random.nextInt(row.size() - first);
		return at >= 0 && isFigure(row.get(at)) ? at : -1;
	}
}
