package org.nianbao.language.formats;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
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

/**
 * Turns the model of a format file into a {@link ReportFormat}: resolves inheritance, names and sums once.
 */
final class FormatCompiler {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M'月'd'日'", Locale.ROOT);

	private final Map<String, ReportFormat> compiled = new HashMap<>();
	private final List<String> problems = new ArrayList<>();

	/**
	 * Compiles formats.
	 *
	 * @param formats linked models; a parent may come before or after its children
	 * @return the formats in the given order
	 * @throws FormatException if names are unknown or used twice, or formats inherit from each other
	 */
	List<ReportFormat> compile(List<Format> formats) {
		List<ReportFormat> result = new ArrayList<>();
		for (Format format : formats) {
			compile(format, new ArrayList<>()).ifPresent(result::add);
		}
		if (!problems.isEmpty()) {
			throw new FormatException(problems);
		}
		return result;
	}

	private Optional<ReportFormat> compile(Format format, List<Format> children) {
		ReportFormat known = compiled.get(format.getName());
		if (known != null) {
			if (known.definition() != format) {
				problem(format, "格式名“" + format.getName() + "”重复 / format name used twice");
			}
			return Optional.of(known);
		}
		if (children.contains(format)) {
			problem(format, "格式互相继承 / formats inherit from each other");
			return Optional.empty();
		}
		children.add(format);
		Optional<ReportFormat> parent = format.getParent() == null ? Optional.empty() : compile(format.getParent(), children);
		ReportFormat result = new Builder(format, parent).build();
		compiled.put(format.getName(), result);
		return Optional.of(result);
	}

	private void problem(EObject element, String message) {
		String file = element.eResource() == null ? "" : element.eResource().getURI().lastSegment();
		problems.add(file + ":" + NodeModelUtils.getNode(element).getStartLine() + ": " + message);
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
			members(format, Deadline.class).forEach(d -> day(d.getDay(), d)
				.ifPresent(day -> deadlines.put(d.getLevel(), new DeadlineSpec(d.getLevel(), day, List.copyOf(d.getBodies())))));
			members(format, Period.class).forEach(this::add);
			members(format, RuleSetting.class).forEach(s -> ruleSettings.put(s.getRule(), setting(s)));
			members(format, Threshold.class).forEach(t -> thresholdsOf(t).put(t.getName(), t.getValue()));
			addOwnSentences();
			return new ReportFormat(format, parent, List.copyOf(sections.values()), relations, ruleSettings, thresholds, standardSentences,
				sentencePatterns, period, List.copyOf(deadlines.values()));
		}

		private void add(Period definition) {
			Optional<MonthDay> first = day(definition.getFirst(), definition);
			Optional<MonthDay> last = day(definition.getLast(), definition);
			if (first.isPresent() && last.isPresent()) {
				period = Optional.of(new PeriodSpec(first.get(), last.get()));
			}
		}

		private Optional<MonthDay> day(String text, EObject element) {
			try {
				return Optional.of(MonthDay.parse(text, DAY));
			} catch (DateTimeParseException e) {
				problem(element, "应写作“1月31日” / a day is written as 1月31日");
				return Optional.empty();
			}
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
		private final Map<String, EObject> names = new HashMap<>();

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
			if (!blockDefs.isEmpty() && !(columns.isEmpty() && freeRows.isEmpty())) {
				problem(def, "表中要么都在块内，要么都不在块内 / rows and columns stand either all in blocks or all outside");
			}
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
			checkNames();
			List<RelationSpec> relations = instances(def.getMembers().stream(), Relation.class).stream().map(this::checkedRelation).toList();
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

		private void checkNames() {
			checkName(def.getName(), def);
			rows.forEach(row -> checkName(row.name(), row.definition()));
			groups.forEach(group -> group.name().ifPresent(name -> checkName(name, group.definition())));
		}

		private void checkName(String name, EObject element) {
			if (names.putIfAbsent(name, element) != null) {
				problem(element, "名称“" + name + "”重复 / name used twice");
			}
		}

		private RelationSpec checkedRelation(Relation relation) {
			RelationSpec spec = relation(relation);
			Consumer<SignedTerm> check = switch (relation.getScope()) {
				case PER_COLUMN -> term -> checkTerm(relation, term, names.containsKey(term.names().get(0)));
				case PER_ROW -> term -> checkTerm(relation, term, isColumn(term.names().get(0)));
				case TABLE -> term -> checkTerm(relation, term, names.containsKey(term.names().get(0)));
			};
			Stream.concat(spec.left().stream(), spec.right().stream()).forEach(check);
			return spec;
		}

		private void checkTerm(Relation relation, SignedTerm term, boolean known) {
			if (!known) {
				problem(relation, "未知的名称“" + String.join(".", term.names()) + "” / unknown name");
			}
		}

		private boolean isColumn(String name) {
			return def.getMembers().stream().anyMatch(member -> member instanceof Block block
				? block.getColumns().stream().anyMatch(column -> column.getName().equals(name))
				: member instanceof org.nianbao.language.format.ColumnItem item && isColumn(item, name));
		}

		private boolean isColumn(org.nianbao.language.format.ColumnItem item, String name) {
			return item instanceof ColumnGroup group ? group.getItems().stream().anyMatch(inner -> isColumn(inner, name))
				: ((ColumnDef) item).getName().equals(name);
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
