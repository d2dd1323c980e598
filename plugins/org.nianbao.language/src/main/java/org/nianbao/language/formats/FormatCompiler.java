package org.nianbao.language.formats;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.language.format.Block;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.Deadline;
import org.nianbao.language.format.Expression;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatMember;
import org.nianbao.language.format.Period;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.RuleSetting;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.format.StandardSentence;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.format.Term;
import org.nianbao.language.format.Threshold;
import org.nianbao.language.formats.RelationSpec.SignedTerm;
import org.nianbao.language.formats.validation.FormatDays;

/**
 * Turns the model of a format file into a {@link ReportFormat}: resolves inheritance, names and sums once.
 */
final class FormatCompiler {

	private final Map<Format, ReportFormat> compiled = new HashMap<>();

	/**
	 * Compiles formats.
	 *
	 * @param formats linked models without errors; a parent may come before or after its children
	 * @return the formats in the given order
	 */
	List<ReportFormat> compile(List<Format> formats) {
		return formats.stream().map(this::compile).toList();
	}

	private ReportFormat compile(Format format) {
		ReportFormat known = compiled.get(format);
		if (known != null) {
			return known;
		}
		Optional<ReportFormat> parent = Optional.ofNullable(format.getParent()).map(this::compile);
		ReportFormat result = new Builder(format, parent).build();
		compiled.put(format, result);
		return result;
	}

	/** Compiles one format. */
	private final class Builder {

		private final Format format;
		private final Optional<ReportFormat> parent;
		private final Map<String, SectionSpec> sections = new LinkedHashMap<>();
		private final List<RelationSpec> relations = new ArrayList<>();
		private final Map<String, ReportFormat.RuleSetting> ruleSettings = new HashMap<>();
		private final Map<String, Map<String, BigDecimal>> thresholds = new HashMap<>();
		private final Map<String, List<String>> standardSentences = new HashMap<>();
		private final List<SentencePatternSpec> sentencePatterns = new ArrayList<>();
		private final Map<String, DeadlineSpec> deadlines = new LinkedHashMap<>();
		private Optional<PeriodSpec> period = Optional.empty();

		Builder(Format format, Optional<ReportFormat> parent) {
			this.format = format;
			this.parent = parent;
			parent.ifPresent(this::inherit);
		}

		private void inherit(ReportFormat ancestor) {
			ancestor.sections().forEach(section -> sections.put(section.title(), section));
			relations.addAll(ancestor.relations());
			sentencePatterns.addAll(ancestor.sentencePatterns());
			ancestor.deadlines().forEach(deadline -> deadlines.put(deadline.level(), deadline));
			period = ancestor.period();
			for (ReportFormat f = ancestor; f != null; f = f.parent().orElse(null)) {
				members(f.definition(), RuleSetting.class).forEach(s -> ruleSettings.putIfAbsent(s.getRule(), setting(s)));
				members(f.definition(), Threshold.class).forEach(t -> thresholdsOf(t).putIfAbsent(t.getName(), t.getValue()));
				members(f.definition(), StandardSentence.class).forEach(s -> sentencesOf(s).add(s.getText()));
			}
		}

		ReportFormat build() {
			members(format, SectionDef.class).forEach(this::add);
			members(format, Relation.class).forEach(relation -> relations.add(relation(relation)));
			members(format, SentencePattern.class).forEach(pattern -> sentencePatterns.add(pattern(pattern)));
			members(format, Deadline.class)
				.forEach(d -> deadlines.put(d.getLevel(), new DeadlineSpec(d.getLevel(), day(d.getDay()), List.copyOf(d.getBodies()))));
			members(format, Period.class).forEach(this::add);
			members(format, RuleSetting.class).forEach(s -> ruleSettings.put(s.getRule(), setting(s)));
			members(format, Threshold.class).forEach(t -> thresholdsOf(t).put(t.getName(), t.getValue()));
			addOwnSentences();
			return new ReportFormat(format, parent, List.copyOf(sections.values()), relations, ruleSettings, thresholds, standardSentences,
				sentencePatterns, period, List.copyOf(deadlines.values()));
		}

		private void add(Period definition) {
			period = Optional.of(new PeriodSpec(day(definition.getFirst()), day(definition.getLast())));
		}

		private MonthDay day(String text) {
			return FormatDays.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
		}

		/** A format's own sentences come before the inherited ones, each in the order of its file. */
		private void addOwnSentences() {
			Map<String, List<String>> own = new HashMap<>();
			members(format, StandardSentence.class).forEach(s -> own.computeIfAbsent(s.getRule(), rule -> new ArrayList<>()).add(s.getText()));
			own.forEach((rule, sentences) -> standardSentences.merge(rule, sentences, (inherited, added) -> concat(added, inherited)));
		}

		private Map<String, BigDecimal> thresholdsOf(Threshold threshold) {
			return thresholds.computeIfAbsent(threshold.getRule(), rule -> new HashMap<>());
		}

		private List<String> sentencesOf(StandardSentence sentence) {
			return standardSentences.computeIfAbsent(sentence.getRule(), rule -> new ArrayList<>());
		}

		private ReportFormat.RuleSetting setting(RuleSetting s) {
			return new ReportFormat.RuleSetting(s.isOff(), s.getSeverity());
		}

		private void add(SectionDef def) {
			SectionSpec inherited = sections.get(def.getTitle());
			Optional<TableSpec> table = def.getTable() == null ? Optional.empty()
				: Optional.of(new TableBuilder(def.getTable(), def.getTitle()).build());
			List<PointSpec> points = def.getPoints().stream().map(FormatCompiler::point).toList();
			List<LengthLimit> lengths = def.getLengthLimits().stream()
				.map(l -> new LengthLimit(l.getRule(), l.getSeverity(), l.isAtMost(), l.getCharacters())).toList();
			List<SimilarityLimit> similarity = def.getSimilarityLimits().stream()
				.map(l -> new SimilarityLimit(l.getRule(), l.getSeverity(), l.getPercent())).toList();
			if (inherited == null) {
				sections.put(def.getTitle(),
					new SectionSpec(sections.size() + 1, def.getTitle(), List.copyOf(def.getAliases()), points, lengths, similarity,
						table, List.of(def)));
			} else {
				sections.put(def.getTitle(),
					new SectionSpec(inherited.number(), def.getTitle(), concat(inherited.aliases(), def.getAliases()),
						points(inherited.points(), points), concat(lengths, inherited.lengths()), concat(similarity, inherited.similarity()),
						table.or(inherited::table), concat(inherited.definitions(), List.of(def))));
			}
		}
	}

	/** Compiles one table. */
	private final class TableBuilder {

		private final TableDef def;
		private final String sectionTitle;
		private final List<RowSpec> rows = new ArrayList<>();
		private final List<RowGroupSpec> groups = new ArrayList<>();

		TableBuilder(TableDef def, String sectionTitle) {
			this.def = def;
			this.sectionTitle = sectionTitle;
		}

		TableSpec build() {
			List<Block> blockDefs = instances(def.getMembers().stream(), Block.class);
			List<ColumnItem> columnItems = new ArrayList<>();
			List<ColumnSpec> columns = new ArrayList<>();
			instances(def.getMembers().stream(), org.nianbao.language.format.ColumnItem.class).forEach(item -> columnItems.add(column(item, columns)));
			List<org.nianbao.language.format.RowItem> freeRows = instances(def.getMembers().stream(), org.nianbao.language.format.RowItem.class)
				.stream().filter(item -> !(item instanceof Block)).toList();
			List<BlockSpec> blocks = new ArrayList<>();
			if (blockDefs.isEmpty()) {
				addColumnSums(columnItems);
				blocks.add(block(0, Optional.empty(), columnItems, columns, freeRows));
			}
			for (Block blockDef : blockDefs) {
				List<ColumnSpec> blockColumns = new ArrayList<>();
				blockDef.getColumns().forEach(c -> blockColumns.add(new ColumnSpec(blockColumns.size(), c)));
				addColumnSums(blockColumns);
				int groupAt = groups.size();
				BlockSpec block = block(blocks.size(), Optional.of(blockDef), List.copyOf(blockColumns), blockColumns, blockDef.getItems());
				groups.add(groupAt, block.group().orElseThrow());
				blocks.add(block);
			}
			List<RelationSpec> relations = instances(def.getMembers().stream(), Relation.class).stream().map(FormatCompiler::relation).toList();
			List<ShareLimit> shareLimits = instances(def.getMembers().stream(), org.nianbao.language.format.ShareLimit.class).stream()
				.map(FormatCompiler::shareLimit).toList();
			return new TableSpec(def, sectionTitle, blocks, rows, groups, relations, shareLimits);
		}

		private ColumnItem column(org.nianbao.language.format.ColumnItem item, List<ColumnSpec> columns) {
			if (item instanceof ColumnGroup group) {
				return new ColumnGroupSpec(group.getLabel(), group.getItems().stream().map(inner -> column(inner, columns)).toList());
			}
			ColumnSpec column = new ColumnSpec(columns.size(), (ColumnDef) item);
			columns.add(column);
			return column;
		}

		private void addColumnSums(List<? extends ColumnItem> items) {
			for (ColumnItem item : items) {
				if (item instanceof ColumnGroupSpec group) {
					addColumnSums(group.items());
				} else if (item instanceof ColumnSpec column && column.sumRule().isPresent()) {
					column.setAddends(items.stream().flatMap(FormatCompiler::leaves).filter(other -> other.sumRule().isEmpty()).toList());
				}
			}
		}

		private BlockSpec block(int index, Optional<Block> blockDef, List<ColumnItem> columnItems, List<ColumnSpec> columns,
				List<org.nianbao.language.format.RowItem> rowDefs) {
			int firstRow = rows.size();
			List<RowItem> rowItems = rowDefs.stream().map(this::row).toList();
			addRowSums(rowItems);
			List<RowSpec> blockRows = List.copyOf(rows.subList(firstRow, rows.size()));
			BlockSpec block = new BlockSpec(index, blockDef.map(b -> new RowGroupSpec(b, rowItems, blockRows)), columnItems, columns, rowItems,
				blockRows);
			blockRows.forEach(row -> row.setBlock(block));
			return block;
		}

		private RowItem row(org.nianbao.language.format.RowItem item) {
			if (item instanceof RowGroup group) {
				int groupAt = groups.size();
				int firstRow = rows.size();
				List<RowItem> items = group.getItems().stream().map(this::row).toList();
				RowGroupSpec result = new RowGroupSpec(group, items, List.copyOf(rows.subList(firstRow, rows.size())));
				groups.add(groupAt, result);
				return result;
			}
			RowSpec row = new RowSpec(rows.size(), (RowDef) item);
			rows.add(row);
			return row;
		}

		private void addRowSums(List<RowItem> items) {
			for (RowItem item : items) {
				if (item instanceof RowGroupSpec group) {
					addRowSums(group.items());
				} else if (item instanceof RowSpec row && row.sumRule().isPresent()) {
					row.setAddends(items.stream().flatMap(FormatCompiler::leaves).filter(other -> other.sumRule().isEmpty()).toList());
				}
			}
		}
	}

	private static RelationSpec relation(Relation relation) {
		return new RelationSpec(relation.getRule(), relation.getSeverity(), relation.getScope(), terms(relation.getLeft()), relation.getOperator(),
			terms(relation.getRight()), relation.getMessage(), Optional.ofNullable(relation.getSource()), relation);
	}

	private static ShareLimit shareLimit(org.nianbao.language.format.ShareLimit limit) {
		BigDecimal count = limit.getCount() == null ? BigDecimal.ZERO : limit.getCount();
		return new ShareLimit(limit.getRule(), limit.getSeverity(), terms(limit.getPart()), terms(limit.getWhole()), limit.getPercent(), count,
			limit.getMessage(), Optional.ofNullable(limit.getSource()));
	}

	private static PointSpec point(Point point) {
		String rule = point.getRule() == null ? PointSpec.DEFAULT_RULE : point.getRule();
		return new PointSpec(rule, point.getTitle(), List.copyOf(point.getAliases()), List.copyOf(point.getBodies()),
			Optional.ofNullable(point.getCondition()).map(FormatCompiler::terms));
	}

	private static SentencePatternSpec pattern(SentencePattern pattern) {
		List<SentencePatternSpec.Reading> readings = pattern.getReadings().stream().map(reading -> new SentencePatternSpec.Reading(
			terms(reading.getNumerator()), Optional.ofNullable(reading.getDenominator()).map(FormatCompiler::terms))).toList();
		return new SentencePatternSpec(pattern.getRule(), List.copyOf(pattern.getTexts()), readings, pattern);
	}

	private static List<SignedTerm> terms(Expression expression) {
		List<SignedTerm> result = new ArrayList<>();
		for (Term term : expression.getTerms()) {
			boolean negative = !result.isEmpty() && expression.getOperators().get(result.size() - 1).equals("-");
			result.add(new SignedTerm(negative, List.copyOf(term.getNames())));
		}
		return List.copyOf(result);
	}

	private static Stream<ColumnSpec> leaves(ColumnItem item) {
		return item instanceof ColumnGroupSpec group ? group.items().stream().flatMap(FormatCompiler::leaves) : Stream.of((ColumnSpec) item);
	}

	private static Stream<RowSpec> leaves(RowItem item) {
		return item instanceof RowGroupSpec group ? group.rows().stream() : Stream.of((RowSpec) item);
	}

	/** A point of the same title and rule adds its words to the inherited one. */
	private static List<PointSpec> points(List<PointSpec> inherited, List<PointSpec> added) {
		Map<List<String>, PointSpec> points = new LinkedHashMap<>();
		Stream.concat(inherited.stream(), added.stream()).forEach(point -> points.merge(List.of(point.rule(), point.title()), point,
			(first, second) -> new PointSpec(first.rule(), first.title(), Stream.concat(first.words().stream(), second.words().stream()).distinct().toList(),
				first.bodies(), first.condition())));
		return List.copyOf(points.values());
	}

	private static <T extends FormatMember> List<T> members(Format format, Class<T> type) {
		return instances(format.getMembers().stream(), type);
	}

	private static <T> List<T> instances(Stream<?> elements, Class<T> type) {
		return elements.filter(type::isInstance).map(type::cast).toList();
	}

	private static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
		return Stream.<T>concat(first.stream(), second.stream()).toList();
	}
}
