package org.nianbao.ide.assist;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.nianbao.checks.RuleCatalogue;
import org.nianbao.language.lexing.ReportToken;
import org.nianbao.language.loading.LoadedReport;

/**
 * Proposes what can be written in a report: what the format has and the report lacks, figures for the prose, directives.
 */
public final class ReportAssist {

	private final TableAssist tables;
	private final HeadingAssist headings;
	private final ReferenceAssist references;
	private final ProseAssist prose;
	private final DirectiveAssist directives;
	private final ReportTemplates templates;

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public ReportAssist(RuleCatalogue catalogue) {
		this(catalogue, () -> Year.now().minusYears(1));
	}

	/**
	 * @param catalogue the rules, in the language of the editor
	 * @param lastYear  the year that new reports are about
	 */
	ReportAssist(RuleCatalogue catalogue, Supplier<Year> lastYear) {
		AssistTexts texts = new AssistTexts(catalogue == RuleCatalogue.of(Locale.ENGLISH));
		tables = new TableAssist(texts);
		headings = new HeadingAssist(texts);
		references = new ReferenceAssist(texts);
		prose = new ProseAssist(texts, headings, references);
		directives = new DirectiveAssist(catalogue, texts);
		templates = new ReportTemplates(texts, lastYear);
	}

	/**
	 * Finds what can be written at a place.
	 *
	 * @param report the report
	 * @param offset where the caret is, from 0 to the length of the text
	 * @return best first: by how well it fits to what is typed before the caret, then what is missing in the report, then in the order of the format
	 */
	public List<Proposal> proposals(LoadedReport report, int offset) {
		Place place = new Place(report, offset);
		Candidates candidates = new Candidates(report.text(), offset);
		add(place, candidates);
		return candidates.proposals();
	}

	private void add(Place place, Candidates candidates) {
		Optional<ReportToken> kind = place.kind();
		if (kind.filter(ReportAssist::isRow).isPresent()) {
			tables.addWithin(place, candidates);
			return;
		}
		Optional<ReportToken> before = place.kindBefore();
		if (before.isEmpty()) {
			if (place.isAtEndOfLine()) {
				addLines(place, candidates);
				directives.addDirectives(place, candidates);
			}
			return;
		}
		switch (before.get()) {
			case DIRECTIVE_FORMAT, DIRECTIVE_PREVIOUS, DIRECTIVE_AGGREGATE, DIRECTIVE_WAIVER, BAD_DIRECTIVE -> directives.addWithin(place, candidates);
			case DIRECTIVE_CHART -> {
				if (!addReference(place, candidates)) {
					directives.addWithin(place, candidates);
				}
			}
			case TITLE_LINE -> {
				if (place.isAtEndOfLine()) {
					templates.addTitle(place, candidates);
				}
			}
			case SECTION_NO -> headings.addSectionHeadings(place, candidates);
			case SUB_NO -> {
				if (!addReference(place, candidates)) {
					headings.addPointHeadings(place, candidates);
				}
			}
			case TEXT -> {
				// What begins a line may be meant for anything that stands on one.
				if (!addReference(place, candidates)) {
					if (place.isAtEndOfLine()) {
						addLines(place, candidates);
					}
					prose.add(place, candidates);
				}
			}
			case BRACE_OPEN, BAD_BRACE, NOTE_MARK, CLOSING_MARK -> {
				if (!addReference(place, candidates)) {
					prose.add(place, candidates);
				}
			}
			default -> {
				// nothing to choose in comments, captions, pictures
			}
		}
	}

	private static boolean isRow(ReportToken kind) {
		return kind == ReportToken.HEADER_ROW || kind == ReportToken.GROUP_ROW || kind == ReportToken.DATA_ROW || kind == ReportToken.FREE_ROW;
	}

	private void addLines(Place place, Candidates candidates) {
		if (place.report().title().lines().isEmpty()) {
			templates.addTitle(place, candidates);
			return;
		}
		tables.addInBlankLine(place, candidates);
		if (place.section().isEmpty()) {
			templates.addOpening(place, candidates);
		}
		headings.addMissingPoints(place, candidates);
		headings.addMissingSections(place, candidates);
		if (place.kindBefore().isEmpty() && place.section().isPresent()) {
			prose.add(place, candidates);
		}
	}

	private boolean addReference(Place place, Candidates candidates) {
		int brace = ReferenceAssist.openingBrace(place);
		if (brace >= 0) {
			references.addWithin(place, brace, candidates);
		}
		return brace >= 0;
	}
}
