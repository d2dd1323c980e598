package org.nianbao.language.formats.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.format.Severity;
import org.nianbao.language.text.LineIndex;

/**
 * Collects problems and finds out where they are in their files.
 */
final class ProblemCollector {

	/** What is said about a place. */
	record Text(FormatRule rule, Severity severity, String key, List<Object> arguments) {

		static Text error(FormatRule rule, String key, Object... namesAndValues) {
			return new Text(rule, Severity.ERROR, key, List.of(namesAndValues));
		}

		static Text warning(FormatRule rule, String key, Object... namesAndValues) {
			return new Text(rule, Severity.WARNING, key, List.of(namesAndValues));
		}
	}

	private final Map<Resource, LineIndex> lines = new IdentityHashMap<>();
	private final List<FormatProblem> problems = new ArrayList<>();

	/** Returns what was collected. */
	List<FormatProblem> problems() {
		return problems;
	}

	/** Returns the name of the file of a resource. */
	static String file(Resource resource) {
		return URI.decode(resource.getURI().lastSegment());
	}

	/** Adds a problem with the value of a feature. */
	void add(EObject element, EStructuralFeature feature, Text text) {
		add(element, feature, 0, text);
	}

	/**
	 * Adds a problem with one of the values of a feature.
	 *
	 * @param element an element of a file
	 * @param feature a feature whose value is written in the file; where it is not, the problem is with the first word of the element
	 * @param index   which of its values, counted from 0
	 * @param text    what is wrong
	 */
	void add(EObject element, EStructuralFeature feature, int index, Text text) {
		INode node = node(element, feature, index);
		add(element.eResource(), node.getOffset(), node.getLength(), text);
	}

	/**
	 * Adds a problem with a part of a quoted text.
	 *
	 * @param element an element of a file
	 * @param feature a feature whose values are quoted texts
	 * @param index   which of its values, counted from 0
	 * @param from    where the part begins in the value
	 * @param length  its length
	 * @param text    what is wrong
	 */
	void addWithin(EObject element, EStructuralFeature feature, int index, int from, int length, Text text) {
		INode node = node(element, feature, index);
		// With an escape in it, the text is longer than its value.
		boolean escaped = node.getText().indexOf('\\') >= 0;
		int quote = 1;
		add(element.eResource(), escaped ? node.getOffset() : node.getOffset() + quote + from, escaped ? node.getLength() : length, text);
	}

	/** Adds a problem with a place of a file. */
	void add(Resource resource, int offset, int length, Text text) {
		LineIndex index = lines.computeIfAbsent(resource, r -> new LineIndex(((XtextResource) r).getParseResult().getRootNode().getText()));
		int end = offset + length;
		problems.add(new FormatProblem(text.rule(), text.severity(), file(resource), offset, length, index.line(offset), index.column(offset),
			index.line(end), index.column(end), text.key(), text.arguments()));
	}

	private static INode node(EObject element, EStructuralFeature feature, int index) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(element, feature);
		if (index < nodes.size()) {
			return nodes.get(index);
		}
		INode whole = NodeModelUtils.findActualNodeFor(element);
		for (ILeafNode leaf : whole.getLeafNodes()) {
			if (!leaf.isHidden()) {
				return leaf;
			}
		}
		return whole;
	}
}
