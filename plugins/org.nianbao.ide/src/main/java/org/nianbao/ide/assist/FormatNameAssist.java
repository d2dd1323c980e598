package org.nianbao.ide.assist;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleFamily;
import org.nianbao.ide.assist.Proposal.Kind;
import org.nianbao.ide.formats.FormatNodes;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.Format;
import org.nianbao.language.format.FormatPackage.Literals;
import org.nianbao.language.format.RowItem;
import org.nianbao.language.format.SectionDef;
import org.nianbao.language.format.TableDef;
import org.nianbao.language.format.Threshold;
import org.nianbao.language.formats.validation.TermName;

/**
 * Proposes names in format files: of formats, tables, rows, columns, rules, sections, thresholds.
 */
final class FormatNameAssist {

	/** Where the ends of the names of bodies are written. */
	private static final List<EStructuralFeature> BODIES = List.of(Literals.DEADLINE__BODIES, Literals.POINT__BODIES);

	private final RuleCatalogue catalogue;
	private final AssistTexts texts;

	/**
	 * @param catalogue the rules, in the language of the editor
	 * @param texts     what proposals say
	 */
	FormatNameAssist(RuleCatalogue catalogue, AssistTexts texts) {
		this.catalogue = catalogue;
		this.texts = texts;
	}

	/** Adds what can be written for a feature of the grammar. */
	void add(FormatPlace place, String feature, Candidates candidates) {
		switch (feature) {
			case "Format.parent" -> addFormats(place, candidates);
			case "Term.names" -> addNames(place, candidates);
			case "SectionDef.title" -> addSections(place, candidates);
			case "Threshold.name" -> addThresholds(place, candidates);
			case "Deadline.level" -> addTexts(place, Literals.DEADLINE__LEVEL, candidates);
			case "BodyNames.bodies" -> BODIES.forEach(bodies -> addTexts(place, bodies, candidates));
			default -> {
				if (feature.endsWith(".rule") || feature.endsWith(".sumRule")) {
					addRules(place, feature, candidates);
				}
			}
		}
	}

	private void addFormats(FormatPlace place, Candidates candidates) {
		Set<String> own = new LinkedHashSet<>();
		place.format().formats().forEach(format -> own.add(format.getName()));
		for (Format format : place.format().linked().allFormats()) {
			if (format.getName() != null && !own.contains(format.getName())) {
				candidates.add(place.candidate(Kind.FORMAT, format.getName(), text(format.getTitle()), FormatNodes.line(format), format.getName()));
			}
		}
	}

	private void addNames(FormatPlace place, Candidates candidates) {
		if (place.model().isEmpty()) {
			return;
		}
		List<String> before = place.namesBefore();
		for (Map.Entry<String, TermName> choice : place.format().terms().choices(place.model().get(), before).entrySet()) {
			TermName name = choice.getValue();
			EObject definition = name.definitions().isEmpty() ? null : name.definitions().get(0);
			Kind kind = name.kind() == TermName.Kind.TABLE ? Kind.TABLE : Kind.LABEL;
			candidates.add(place.candidate(kind, choice.getKey(), detail(name, definition), definition == null ? "" : FormatNodes.line(definition),
				choice.getKey()));
		}
	}

	private String detail(TermName name, EObject definition) {
		if (definition instanceof RowItem row) {
			return text(row.getLabel());
		} else if (definition instanceof ColumnDef column) {
			return text(column.getLabel());
		} else if (definition instanceof TableDef && definition.eContainer() instanceof SectionDef section) {
			return text(section.getTitle());
		}
		return name.kind() == TermName.Kind.LAST_YEAR ? texts.get("format.lastYear") : "";
	}

	/** Rules that the same kind of part has elsewhere come first. */
	private void addRules(FormatPlace place, String feature, Candidates candidates) {
		Set<String> ids = new LinkedHashSet<>();
		String name = feature.substring(feature.indexOf('.') + 1);
		boolean isSum = name.equals(Literals.ROW_DEF__SUM_RULE.getName());
		elements(place).filter(element -> isSum || feature.startsWith(element.eClass().getName() + ".")).forEach(element -> {
			EStructuralFeature rule = element.eClass().getEStructuralFeature(name);
			if (rule != null && element.eGet(rule) instanceof String id) {
				ids.add(id);
			}
		});
		catalogue.rules().stream().filter(rule -> rule.family() != RuleFamily.FORMATS).map(Rule::id).forEach(ids::add);
		place.format().declaredRules().forEach(ids::add);
		// What is being typed here is no rule that is known.
		String typed = place.format().text().substring(place.typed(), place.offset());
		for (String id : ids) {
			Rule rule = catalogue.find(id).orElse(null);
			if (rule != null || !id.equals(typed)) {
				String documentation = rule == null ? "" : rule.explanation() + "\n" + rule.source();
				candidates.add(place.candidate(Kind.RULE, id, rule == null ? "" : rule.title(), documentation, id));
			}
		}
	}

	/** Sections that the format inherits can be added to; those of others can be written in the same way. */
	private void addSections(FormatPlace place, Candidates candidates) {
		Format format = place.model().map(model -> EcoreUtil2.getContainerOfType(model, Format.class)).orElse(null);
		Stream<Format> inherited = format == null ? Stream.of() : place.format().terms().line(format).stream().filter(other -> other != format);
		Set<String> written = new LinkedHashSet<>();
		if (format != null) {
			EcoreUtil2.typeSelect(format.getMembers(), SectionDef.class).forEach(section -> written.add(section.getTitle()));
		}
		Stream.concat(inherited, place.format().linked().allFormats().stream()).filter(other -> other != format).distinct()
			.forEach(other -> EcoreUtil2.typeSelect(other.getMembers(), SectionDef.class).stream().filter(section -> section.getTitle() != null
				&& !written.contains(section.getTitle()))
				.forEach(section -> candidates.add(place.candidate(Kind.SECTION, section.getTitle(), text(other.getName()), FormatNodes.line(section),
					"\"" + section.getTitle() + "\""))));
	}

	/** The limits that other formats, or other rules' settings here, have for the rule. */
	private void addThresholds(FormatPlace place, Candidates candidates) {
		String rule = place.model().filter(Threshold.class::isInstance).map(model -> ((Threshold) model).getRule()).orElse(null);
		Set<String> known = new LinkedHashSet<>();
		place.format().linked().allFormats().stream().flatMap(format -> EcoreUtil2.typeSelect(format.getMembers(), Threshold.class).stream())
			.filter(threshold -> threshold.getName() != null && (rule == null || Objects.equals(rule, threshold.getRule())) && known.add(threshold.getName()))
			.forEach(threshold -> candidates.add(place.candidate(Kind.LABEL, threshold.getName(), text(threshold.getRule()), FormatNodes.line(threshold),
				threshold.getName())));
	}

	/** The texts that the same kind of part has in other formats, or elsewhere in this one. */
	private static void addTexts(FormatPlace place, EStructuralFeature feature, Candidates candidates) {
		Set<String> texts = new LinkedHashSet<>();
		elements(place).filter(element -> feature.getEContainingClass() == element.eClass()).forEach(element -> {
			Object value = element.eGet(feature);
			(value instanceof List<?> list ? list.stream() : Stream.ofNullable(value)).forEach(text -> texts.add((String) text));
		});
		texts.forEach(text -> candidates.add(place.candidate(Kind.LABEL, text, "", "", "\"" + text + "\"")));
	}

	private static Stream<EObject> elements(FormatPlace place) {
		return place.format().linked().allFormats().stream().flatMap(format -> EcoreUtil2.getAllContentsOfType(format, EObject.class).stream());
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}
