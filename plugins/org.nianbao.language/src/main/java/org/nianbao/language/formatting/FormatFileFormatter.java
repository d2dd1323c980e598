package org.nianbao.language.formatting;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.eclipse.xtext.formatting2.IHiddenRegionFormatter;
import org.eclipse.xtext.formatting2.ITextReplacer;
import org.eclipse.xtext.formatting2.ITextReplacerContext;
import org.eclipse.xtext.formatting2.internal.CommentReplacer;
import org.eclipse.xtext.formatting2.internal.WhitespaceReplacer;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.IEObjectRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;
import org.nianbao.language.format.ColumnGroup;
import org.nianbao.language.format.Expression;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatFile;
import org.nianbao.language.format.FormatPackage;
import org.nianbao.language.format.RowGroup;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.TableDef;

/**
 * How format files look: every part on a line of its own, those within braces indented, the further lines of a part too. Where a part is divided
 * into lines is left to whoever writes it.
 */
public class FormatFileFormatter extends AbstractJavaFormatter {

	/** One empty line may part what belongs together. */
	private static final int MOST_LINE_ENDS = 2;

	private static final String SEPARATOR = ",";
	private static final String DOT = ".";
	private static final String OPENING = "{";
	private static final String CLOSING = "}";
	private static final String LINE_COMMENT = "//";

	/**
	 * Formats a file.
	 *
	 * @param file     the file
	 * @param document gets the changes
	 */
	protected void format(FormatFile file, IFormattableDocument document) {
		String before = "";
		for (ISemanticRegion region : allSemanticRegions(file)) {
			String text = region.getText();
			boolean isTight = before.equals(DOT) || text.equals(SEPARATOR) || text.equals(DOT);
			boolean closes = text.equals(CLOSING) && !before.equals(OPENING);
			document.prepend(region, isTight ? this::noSpace : closes ? this::newLine : this::blankOrLine);
			before = text;
			if (region.getNextSemanticRegion() == null) {
				document.append(region, this::newLine);
			}
		}
		EcoreUtil2.getAllContentsOfType(file, Expression.class).forEach(expression -> indented(regionForEObject(expression), document));
		file.getFormats().forEach(format -> format(format, document));
	}

	private void format(Format format, IFormattableDocument document) {
		IHiddenRegion before = previousHiddenRegion(format);
		if (before.getPreviousSemanticRegion() == null && !before.containsComment()) {
			document.set(before, formatter -> {
				formatter.noSpace();
				formatter.setNewLines(0);
				formatter.highPriority();
			});
		} else {
			part(format, document);
		}
		ISemanticRegion title = regionFor(format).feature(FormatPackage.Literals.FORMAT__TITLE_PATTERN);
		if (title != null) {
			document.prepend(title.getPreviousSemanticRegion(), formatter -> {
				formatter.setNewLines(0, 0, MOST_LINE_ENDS);
				formatter.oneSpace();
				formatter.highPriority();
			});
		}
		members(format.getMembers(), document);
	}

	private void members(List<? extends EObject> members, IFormattableDocument document) {
		for (EObject member : members) {
			part(member, document);
			indented(regionForEObject(member), document);
			if (member instanceof SectionDef section) {
				members(section.eContents().stream().filter(child -> !(child instanceof TableDef)).toList(), document);
				if (section.getTable() != null) {
					members(section.getTable().getMembers(), document);
				}
			} else if (member instanceof RowGroup group) {
				members(group.getItems(), document);
			} else if (member instanceof ColumnGroup group) {
				members(group.getItems(), document);
			}
		}
	}

	/** Begins on a line of its own. */
	private void part(EObject element, IFormattableDocument document) {
		document.prepend(element, formatter -> {
			formatter.setNewLines(1, 1, MOST_LINE_ENDS);
			formatter.highPriority();
		});
	}

	/** What follows the first word is indented, up to the brace that closes it. */
	private void indented(IEObjectRegion region, IFormattableDocument document) {
		ISemanticRegion first = null;
		ISemanticRegion last = null;
		for (ISemanticRegion each : region.getAllSemanticRegions()) {
			first = first == null ? each : first;
			last = each;
		}
		if (first != last) {
			boolean isClosed = last.getText().equals(CLOSING);
			document.set(first.getNextHiddenRegion(), isClosed ? last.getPreviousHiddenRegion() : last.getNextHiddenRegion(), this::indent);
		}
	}

	private void blankOrLine(IHiddenRegionFormatter formatter) {
		formatter.oneSpace();
		formatter.setNewLines(0, 0, 1);
	}

	/** A comment of one line stays as it is, and so does an empty line after it: the line end of the comment belongs to it. */
	@Override
	public ITextReplacer createCommentReplacer(IComment comment) {
		if (!comment.getText().startsWith(LINE_COMMENT)) {
			return super.createCommentReplacer(comment);
		}
		return new CommentReplacer(comment) {

			@Override
			public void configureWhitespace(WhitespaceReplacer leading, WhitespaceReplacer trailing) {
				if (trailing.getRegion().isMultiline()) {
					trailing.getFormatting().setNewLinesMin(MOST_LINE_ENDS);
					trailing.getFormatting().setNewLinesMax(MOST_LINE_ENDS);
				}
			}

			@Override
			public ITextReplacerContext createReplacements(ITextReplacerContext context) {
				return context;
			}
		};
	}
}
