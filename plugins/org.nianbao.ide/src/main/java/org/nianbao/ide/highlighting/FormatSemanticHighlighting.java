package org.nianbao.ide.highlighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.nianbao.ide.formats.FormatMention;
import org.nianbao.ide.formats.FormatMention.Kind;
import org.nianbao.ide.formats.FormatMention.Role;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.RowDef;

/**
 * Finds the styles that depend on what a format file means: definitions look like what they define does in reports, and names that nothing has stand
 * out. They stand in for those of {@link FormatHighlighting} at the same place.
 */
public final class FormatSemanticHighlighting {

	private FormatSemanticHighlighting() {
	}

	/**
	 * Finds the styles of a format file.
	 *
	 * @param format the format file
	 * @return the regions in the order of the text, without overlaps
	 */
	public static List<StyledRegion> of(LoadedFormat format) {
		List<StyledRegion> regions = new ArrayList<>();
		for (FormatMention mention : format.mentions()) {
			style(mention).ifPresent(style -> regions.add(new StyledRegion(mention.region().offset(), mention.region().length(), style)));
		}
		return List.copyOf(regions);
	}

	/** Texts in quotation marks keep their colour, except for the headings of sections. */
	private static Optional<HighlightStyle> style(FormatMention mention) {
		if (mention.role() == Role.UNKNOWN) {
			return Optional.of(mention.kind() == Kind.RULE ? HighlightStyle.UNKNOWN : HighlightStyle.REFERENCE_PROBLEM);
		} else if (mention.kind() == Kind.RULE) {
			return Optional.of(HighlightStyle.DIRECTIVE_NAME);
		} else if (mention.role() == Role.REFERS) {
			return Optional.of(HighlightStyle.REFERENCE);
		} else if (mention.role() == Role.LABELS) {
			return Optional.empty();
		}
		return Optional.of(switch (mention.kind()) {
			case FORMAT -> HighlightStyle.TITLE;
			case SECTION -> HighlightStyle.SECTION_HEADING;
			case TABLE -> HighlightStyle.CAPTION;
			case ROW_GROUP -> HighlightStyle.GROUP_LABEL;
			case BLOCK -> HighlightStyle.BLOCK_LABEL;
			case COLUMN -> isTotal(mention.element()) ? HighlightStyle.TOTAL : HighlightStyle.HEADER;
			default -> isTotal(mention.element()) ? HighlightStyle.TOTAL : HighlightStyle.LABEL;
		});
	}

	private static boolean isTotal(EObject element) {
		return element instanceof RowDef row && row.isTotal() || element instanceof ColumnDef column && column.isTotal();
	}
}
