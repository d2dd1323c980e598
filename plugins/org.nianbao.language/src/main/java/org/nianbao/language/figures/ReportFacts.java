package org.nianbao.language.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.figures.ReportSection.Match;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.ReportFormat.FoundSection;
import org.nianbao.language.formats.ReportFormat.SectionMatch;
import org.nianbao.language.formats.SectionSpec;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.lexing.Escapes;
import org.nianbao.language.report.BadFigureRef;
import org.nianbao.language.report.Block;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.FormatDirective;
import org.nianbao.language.report.Fragment;
import org.nianbao.language.report.Report;
import org.nianbao.language.report.Section;
import org.nianbao.language.report.TextRun;
import org.nianbao.language.text.ChineseNumerals;
import org.nianbao.language.text.Whitespace;

/**
 * What a report says, as far as its format gives it a meaning: title, format, sections, official tables, references. Made once
 * for a parsed report and read by linking, checks, documents and editors alike.
 */
public final class ReportFacts {

	/** Keeps the facts with the model that they are about. */
	private static final class Holder extends AdapterImpl {

		private final ReportFacts facts;

		Holder(ReportFacts facts) {
			this.facts = facts;
		}

		@Override
		public boolean isAdapterForType(Object type) {
			return type == ReportFacts.class;
		}
	}

	private final Report model;
	private final FormatRegistry formats;
	private final ReportFormat format;
	private final Optional<FormatDirective> formatDirective;
	private final Optional<String> unknownFormat;
	private final ReportTitle title;
	private final List<ReportSection> sections = new ArrayList<>();
	private final List<OfficialTable> tables = new ArrayList<>();
	private final Map<FigureTable, OfficialTable> tableOfPiece = new IdentityHashMap<>();
	private final Map<TableSpec, OfficialTable> tableOfSpec = new HashMap<>();
	private final Set<TableSpec> inItsOwnSection = new HashSet<>();
	private final Map<Section, ReportSection> sectionOfModel = new IdentityHashMap<>();
	private final Map<FigureRef, ReferenceValue> values = new IdentityHashMap<>();
	private final FigureReferences references;

	private ReportFacts(Report model, FormatRegistry formats) {
		this.model = model;
		this.formats = formats;
		List<String> titleLines = model.getTitle() == null ? List.of() : model.getTitle().getLines();
		formatDirective = model.getBlocks().stream().filter(FormatDirective.class::isInstance).map(FormatDirective.class::cast).findFirst();
		Optional<String> named = formatDirective.map(directive -> ModelTexts.lastWord(directive).text());
		Optional<ReportFormat> found = named.flatMap(formats::find);
		unknownFormat = found.isPresent() ? Optional.empty() : named;
		format = found.orElseGet(() -> formats.forYear(ReportTitle.yearOf(titleLines)));
		title = ReportTitle.of(titleLines, format.titlePattern());
		references = new FigureReferences(format, spec -> Optional.ofNullable(tableOfSpec.get(spec)));
		TableMatcher matcher = new TableMatcher(format, formats);
		addTables(Optional.empty(), model.getBlocks(), matcher);
		for (Section element : model.getSections()) {
			ReportSection section = section(element);
			sections.add(section);
			sectionOfModel.put(element, section);
			addTables(Optional.of(section), element.getBlocks(), matcher);
		}
	}

	/**
	 * Returns the facts of a report, computed when first asked for. Not to be called from several threads for one report.
	 *
	 * @param model   a parsed report
	 * @param formats the formats on board
	 * @return the facts, the same object on every call
	 */
	public static ReportFacts of(Report model, FormatRegistry formats) {
		for (Adapter adapter : model.eAdapters()) {
			if (adapter instanceof Holder holder) {
				return holder.facts;
			}
		}
		ReportFacts facts = new ReportFacts(model, formats);
		model.eAdapters().add(new Holder(facts));
		return facts;
	}

	/**
	 * Returns the model.
	 *
	 * @return the report that the facts are about
	 */
	public Report model() {
		return model;
	}

	/**
	 * Returns the formats on board.
	 *
	 * @return the formats against which the report was read
	 */
	public FormatRegistry formats() {
		return formats;
	}

	/**
	 * Returns the format of the report: the one that {@code @格式} names, else the one for the year in the title.
	 *
	 * @return a format on board
	 */
	public ReportFormat format() {
		return format;
	}

	/**
	 * Returns the directive that names the format: the first one before the sections. Any other has no effect.
	 *
	 * @return empty where the report names no format
	 */
	public Optional<FormatDirective> formatDirective() {
		return formatDirective;
	}

	/**
	 * Returns the format that {@code @格式} names and that is not on board.
	 *
	 * @return the name, mostly empty
	 */
	public Optional<String> unknownFormat() {
		return unknownFormat;
	}

	/**
	 * Returns the title.
	 *
	 * @return the title, without lines where the report has none
	 */
	public ReportTitle title() {
		return title;
	}

	/**
	 * Returns the sections.
	 *
	 * @return in the order of the text
	 */
	public List<ReportSection> sections() {
		return sections;
	}

	/**
	 * Returns what a section refers to.
	 *
	 * @param section a section of the report
	 * @return the section with its meaning
	 */
	public ReportSection sectionOf(Section section) {
		return sectionOfModel.get(section);
	}

	/**
	 * Returns the official tables, of whatever edition.
	 *
	 * @return in the order of the text
	 */
	public List<OfficialTable> tables() {
		return tables;
	}

	/**
	 * Returns the official table of the report for a table of its format. Where it stands twice, the first one in the section that it
	 * belongs to counts, else the first.
	 *
	 * @param spec a table of a format
	 * @return the table, if the report has it
	 */
	public Optional<OfficialTable> table(TableSpec spec) {
		return Optional.ofNullable(tableOfSpec.get(spec));
	}

	/**
	 * Returns the official table that a table of the report is, or is a piece of.
	 *
	 * @param piece a table of the report
	 * @return empty for a table that is none of the official ones
	 */
	public Optional<OfficialTable> tableOf(FigureTable piece) {
		return Optional.ofNullable(tableOfPiece.get(piece));
	}

	/**
	 * Returns what a figure reference comes to.
	 *
	 * @param reference a reference of the report
	 * @return its value, or why it has none
	 */
	public ReferenceValue value(FigureRef reference) {
		return values.computeIfAbsent(reference, references::evaluate);
	}

	/**
	 * Computes a figure reference with figures from elsewhere, or of another column.
	 *
	 * @param reference a reference of the report
	 * @param column    the name of the column that counts where a term names none; empty for the usual one
	 * @param source    where the figures come from
	 * @return the number; empty where a name or a figure is not known, or the whole of a share is 0
	 */
	public Optional<BigDecimal> value(FigureRef reference, Optional<String> column, FigureSource source) {
		return references.evaluate(reference, column, source);
	}

	/**
	 * Finds what a figure reference names.
	 *
	 * @param reference a reference of the report
	 * @return one for each of its terms whose names mean something, in the order of the text
	 */
	public List<ReferenceTarget> targets(FigureRef reference) {
		return references.targets(reference);
	}

	/**
	 * Returns prose as it is printed: references replaced by their numbers.
	 *
	 * @param fragments fragments of a paragraph or heading
	 * @return the text; references without a value stand as they are typed
	 */
	public String prose(List<Fragment> fragments) {
		StringBuilder text = new StringBuilder();
		for (Fragment fragment : fragments) {
			text.append(prose(fragment));
		}
		return text.toString();
	}

	/**
	 * Returns a fragment as it is printed.
	 *
	 * @param fragment a fragment of a paragraph or heading
	 * @return the text; a reference without a value stands as it is typed
	 */
	public String prose(Fragment fragment) {
		if (fragment instanceof TextRun run) {
			return run.getText();
		}
		if (fragment instanceof FigureRef reference) {
			return value(reference).text();
		}
		return NodeModelUtils.getNode((BadFigureRef) fragment).getText().strip();
	}

	private ReportSection section(Section section) {
		String written = section.getNumber();
		int number = ChineseNumerals.read(written.substring(0, written.length() - 1)).orElse(0);
		Region numberRegion = null;
		Region headingRegion = null;
		String heading = "";
		for (ILeafNode leaf : NodeModelUtils.getNode(section).getLeafNodes()) {
			if (leaf.isHidden()) {
				continue;
			}
			if (numberRegion == null) {
				numberRegion = new Region(leaf.getTotalOffset(), leaf.getTotalLength());
				headingRegion = new Region(numberRegion.end(), 0);
			} else {
				if (!Whitespace.strip(leaf.getText()).isEmpty()) {
					heading = Escapes.unescape(leaf.getText());
					headingRegion = new Region(leaf.getTotalOffset(), leaf.getTotalLength());
				}
				break;
			}
		}
		Optional<FoundSection> found = format.findSection(heading);
		if (found.isPresent()) {
			Match match = found.get().match() == SectionMatch.OFFICIAL ? Match.OFFICIAL : Match.VARIANT;
			return new ReportSection(section, number, heading, headingRegion, Optional.of(found.get().section()), Optional.of(match));
		}
		Optional<SectionSpec> byNumber = format.sections().stream().filter(spec -> spec.number() == number).findFirst();
		return new ReportSection(section, number, heading, headingRegion, byNumber, byNumber.map(spec -> Match.NUMBER));
	}

	private void addTables(Optional<ReportSection> section, List<Block> blocks, TableMatcher matcher) {
		Map<TableSpec, List<FigureTable>> pieces = new LinkedHashMap<>();
		for (List<FigureTable> table : TablePieces.of(blocks)) {
			matcher.match(table).ifPresent(spec -> pieces.computeIfAbsent(spec, s -> new ArrayList<>()).addAll(table));
		}
		pieces.forEach((spec, tablePieces) -> {
			OfficialTable table = new OfficialTableBuilder(spec).build(tablePieces);
			tables.add(table);
			tablePieces.forEach(piece -> tableOfPiece.put(piece, table));
			boolean inItsSection = section.flatMap(ReportSection::spec).flatMap(SectionSpec::table).filter(own -> own == spec).isPresent();
			if (inItsSection && inItsOwnSection.add(spec)) {
				tableOfSpec.put(spec, table);
			} else {
				tableOfSpec.putIfAbsent(spec, table);
			}
		});
	}
}
