package org.nianbao.ide.formats;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.nianbao.language.format.FormatPackage;
import org.nianbao.language.format.FormatPackage.Literals;

/**
 * Where format files write the IDs of rules.
 */
final class RuleDeclarations {

	/**
	 * The ID of a rule, as an element writes it.
	 *
	 * @param feature  the feature
	 * @param declares whether the element makes the rule say something; else it is about one that exists
	 */
	record RuleFeature(EStructuralFeature feature, boolean declares) {
	}

	private RuleDeclarations() {
	}

	/** Returns where an element writes the ID of a rule; empty where its kind has none. */
	static Optional<RuleFeature> of(EObject element) {
		return switch (element.eClass().getClassifierID()) {
			case FormatPackage.RELATION -> declares(Literals.RELATION__RULE);
			case FormatPackage.SHARE_LIMIT -> declares(Literals.SHARE_LIMIT__RULE);
			case FormatPackage.COLUMN_DEF -> declares(Literals.COLUMN_DEF__SUM_RULE);
			case FormatPackage.ROW_DEF -> declares(Literals.ROW_DEF__SUM_RULE);
			case FormatPackage.POINT -> declares(Literals.POINT__RULE);
			case FormatPackage.LENGTH_LIMIT -> declares(Literals.LENGTH_LIMIT__RULE);
			case FormatPackage.SIMILARITY_LIMIT -> declares(Literals.SIMILARITY_LIMIT__RULE);
			case FormatPackage.SENTENCE_PATTERN -> declares(Literals.SENTENCE_PATTERN__RULE);
			case FormatPackage.STANDARD_SENTENCE -> refers(Literals.STANDARD_SENTENCE__RULE);
			case FormatPackage.THRESHOLD -> refers(Literals.THRESHOLD__RULE);
			case FormatPackage.RULE_SETTING -> refers(Literals.RULE_SETTING__RULE);
			default -> Optional.empty();
		};
	}

	private static Optional<RuleFeature> declares(EStructuralFeature feature) {
		return Optional.of(new RuleFeature(feature, true));
	}

	private static Optional<RuleFeature> refers(EStructuralFeature feature) {
		return Optional.of(new RuleFeature(feature, false));
	}
}
