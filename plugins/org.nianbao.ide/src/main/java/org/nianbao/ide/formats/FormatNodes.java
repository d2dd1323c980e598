package org.nianbao.ide.formats;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.text.Whitespace;

/**
 * Finds where parts of the models of format files are written.
 */
public final class FormatNodes {

	private FormatNodes() {
	}

	/**
	 * Finds the values of a feature.
	 *
	 * @param element a part of a model
	 * @param feature one of its features
	 * @return where they stand, in order; those that are not written are left out
	 */
	public static List<Region> regions(EObject element, EStructuralFeature feature) {
		return NodeModelUtils.findNodesForFeature(element, feature).stream().filter(node -> node.getLength() > 0).map(FormatNodes::region).toList();
	}

	/**
	 * Finds the value of a feature.
	 *
	 * @param element a part of a model
	 * @param feature one of its features
	 * @return where it stands, the first of several
	 */
	public static Optional<Region> region(EObject element, EStructuralFeature feature) {
		return regions(element, feature).stream().findFirst();
	}

	/**
	 * Finds all of an element.
	 *
	 * @param element a part of a model
	 * @return from its first to its last character; comments around it do not belong to it
	 */
	public static Region region(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		return node == null ? new Region(0, 0) : region(node);
	}

	/**
	 * Returns where a node stands.
	 *
	 * @param node a node
	 * @return its region without comments and blanks around
	 */
	public static Region region(INode node) {
		return new Region(node.getOffset(), node.getLength());
	}

	/**
	 * Returns the name of the file in which something stands.
	 *
	 * @param element a part of a model
	 * @return the name; with its directories for a format that a project names, without for one on board or in an editor
	 */
	public static String file(EObject element) {
		return URI.decode(element.eResource().getURI().lastSegment());
	}

	/**
	 * Returns the first line of something.
	 *
	 * @param element a part of a model
	 * @return the line from its beginning on, without what opens a list of parts
	 */
	public static String line(EObject element) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		String text = node == null ? "" : node.getText().substring(node.getOffset() - node.getTotalOffset());
		int end = 0;
		while (end < text.length() && !Whitespace.isLineEnd(text.charAt(end)) && text.charAt(end) != '{') {
			end++;
		}
		return Whitespace.strip(text.substring(0, end));
	}
}
