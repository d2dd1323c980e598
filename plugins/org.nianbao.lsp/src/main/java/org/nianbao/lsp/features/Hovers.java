package org.nianbao.lsp.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.hover.FindingHovers;
import org.nianbao.lsp.documents.ParsedText;

/**
 * What a part of a text is, and what the rules say of which findings there are at it.
 */
public final class Hovers {

	private final ClientFeatures client;
	private final FindingHovers findings;

	/**
	 * @param client    what the editor can do
	 * @param catalogue the rules in the language of the editor
	 */
	public Hovers(ClientFeatures client, RuleCatalogue catalogue) {
		this.client = client;
		findings = new FindingHovers(catalogue);
	}

	/**
	 * Says what is at a place.
	 *
	 * @param text     the text
	 * @param position the place
	 * @param cancel   asked now and then
	 * @return null where there is nothing to say
	 */
	public Hover at(ParsedText<?> text, Position position, CancelIndicator cancel) {
		int offset = text.positions().offset(position);
		Optional<org.nianbao.ide.hover.Hover> meaning = text.hover(offset);
		List<org.nianbao.ide.hover.Hover> all = new ArrayList<>(meaning.stream().toList());
		all.addAll(findings.of(FindingHovers.at(text.findings(cancel), offset)));
		if (all.isEmpty()) {
			return null;
		}
		Hover hover = new Hover(client.hoverMarkdown()
			? new MarkupContent(MarkupKind.MARKDOWN, all.stream().map(Markdown::of).collect(Collectors.joining("\n\n---\n\n")))
			: new MarkupContent(MarkupKind.PLAINTEXT, all.stream().map(org.nianbao.ide.hover.Hover::text).collect(Collectors.joining("\n\n"))));
		hover.setRange(text.positions().range(all.get(0).region()));
		return hover;
	}
}
