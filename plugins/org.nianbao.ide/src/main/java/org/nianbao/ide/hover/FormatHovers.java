package org.nianbao.ide.hover;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.formats.FormatMention;
import org.nianbao.ide.formats.FormatMentions;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.ide.navigation.FormatPlaces;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.ide.navigation.Subject.Kind;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.format.ShareLimit;

/**
 * Says what the names and keywords of format files are.
 */
public final class FormatHovers {

	private final RuleCatalogue catalogue;
	private final HoverMessages messages;

	/**
	 * @param catalogue the rules, in the language of the editor
	 */
	public FormatHovers(RuleCatalogue catalogue) {
		this.catalogue = catalogue;
		messages = new HoverMessages(catalogue);
	}

	/**
	 * Says what stands at a place.
	 *
	 * @param format a format file
	 * @param offset a place in it
	 * @return empty where there is nothing to say
	 */
	public Optional<Hover> at(LoadedFormat format, int offset) {
		List<FormatMention> mentions = FormatMentions.of(format);
		Optional<FormatMention> mention = mentions.stream().filter(found -> found.region().offset() <= offset && offset < found.region().end()).findFirst();
		return mention.isPresent() ? Optional.of(name(format, mentions, mention.get())) : keyword(format, offset);
	}

	private Hover name(LoadedFormat format, List<FormatMention> mentions, FormatMention mention) {
		String written = format.text().substring(mention.region().offset(), mention.region().end());
		if (mention.isUnknown()) {
			return new HoverBuilder(messages, mention.region(), messages.format("definition.unknown", "name", written)).build();
		}
		Subject subject = mention.subjects().iterator().next();
		if (subject.kind() == Kind.RULE) {
			return rule(subject.name(), mention);
		}
		EObject definition = mention.definition().orElseThrow();
		HoverBuilder hover = new HoverBuilder(messages, mention.region(),
			messages.format("definition." + subject.kind(), "name", subject.name(), "file", FormatPlaces.name(definition)));
		hover.quote(FormatPlaces.line(definition));
		addRules(format, mentions, mention, hover);
		return hover.build();
	}

	private Hover rule(String id, FormatMention mention) {
		Hover known = new FindingHovers(catalogue).of(id, mention.region());
		if (catalogue.find(id).isPresent() || mention.definition().isEmpty()) {
			return known;
		}
		HoverBuilder hover = new HoverBuilder(messages, mention.region(), id);
		EObject definition = mention.definition().get();
		Optional.ofNullable(definition instanceof Relation relation ? relation.getMessage() : ((ShareLimit) definition).getMessage()).ifPresent(hover::quote);
		Optional.ofNullable(definition instanceof Relation relation ? relation.getSource() : ((ShareLimit) definition).getSource())
			.ifPresent(source -> hover.note(messages.format("source", "source", source)));
		return hover.build();
	}

	/** Names the rules of the file whose sums name the same. */
	private void addRules(LoadedFormat format, List<FormatMention> mentions, FormatMention mention, HoverBuilder hover) {
		for (TreeIterator<EObject> elements = format.resource().getAllContents(); elements.hasNext();) {
			EObject element = elements.next();
			String id = element instanceof Relation relation ? relation.getRule() : element instanceof ShareLimit limit ? limit.getRule()
				: element instanceof SentencePattern pattern ? pattern.getRule() : null;
			if (id != null) {
				Region region = LoadedFormat.region(element);
				boolean names = mentions.stream().anyMatch(other -> region.offset() <= other.region().offset() && other.region().end() <= region.end()
					&& !Collections.disjoint(other.subjects(), mention.subjects()));
				if (names) {
					hover.note(messages.format("ruleWithoutSource", "rule", id, "title", title(id, element)).strip());
				}
			}
		}
	}

	private String title(String id, EObject element) {
		String message = element instanceof Relation relation ? relation.getMessage() : element instanceof ShareLimit limit ? limit.getMessage() : null;
		return Optional.ofNullable(message).or(() -> catalogue.find(id).map(Rule::title)).orElse("");
	}

	private Optional<Hover> keyword(LoadedFormat format, int offset) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(format.root(), offset);
		if (leaf == null || leaf.isHidden() || !messages.has("keyword." + leaf.getText())) {
			return Optional.empty();
		}
		return Optional.of(new HoverBuilder(messages, new Region(leaf.getOffset(), leaf.getLength()), leaf.getText()).say("keyword." + leaf.getText()).build());
	}
}
