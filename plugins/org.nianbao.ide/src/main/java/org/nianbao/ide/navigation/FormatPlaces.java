package org.nianbao.ide.navigation;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.ide.formats.FormatNodes;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.formats.OnBoardFormats;

/**
 * Finds where something is defined in a format file.
 */
public final class FormatPlaces {

	private FormatPlaces() {
	}

	/**
	 * Finds a definition. The formats of a project are read from files; those on board are not.
	 *
	 * @param definition a section, table, row, group of rows, column or format of a format that was read
	 * @return where its name or heading stands
	 */
	public static Link.Target of(EObject definition) {
		return placeOf(OnBoardFormats.written(definition));
	}

	private static Link.Target placeOf(EObject definition) {
		INode node = NodeModelUtils.findNodesForFeature(definition, feature(definition)).stream().findFirst().orElse(NodeModelUtils.getNode(definition));
		Region region = new Region(node.getOffset(), node.getLength());
		String name = FormatNodes.file(definition);
		Optional<Path> file = file(name);
		return file.isPresent() ? new Link.InFile(file.get(), region) : new Link.OnBoard(name, node.getRootNode().getText(), region);
	}

	private static Optional<Path> file(String name) {
		try {
			// The formats on board have names without directories.
			return Optional.of(Path.of(name)).filter(Path::isAbsolute);
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** What tells a definition from others: its name, or its heading or label where it has no name. */
	private static EStructuralFeature feature(EObject definition) {
		EStructuralFeature name = definition.eClass().getEStructuralFeature(Literals.FORMAT__NAME.getName());
		if (name != null && definition.eIsSet(name)) {
			return name;
		}
		EStructuralFeature title = definition.eClass().getEStructuralFeature(Literals.SECTION_DEF__TITLE.getName());
		return title != null ? title : definition.eClass().getEStructuralFeature(Literals.ROW_ITEM__LABEL.getName());
	}
}
