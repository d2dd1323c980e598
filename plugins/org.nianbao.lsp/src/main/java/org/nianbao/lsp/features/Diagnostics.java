package org.nianbao.lsp.features;

import java.util.List;

import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.Location;
import org.nianbao.checks.Finding;
import org.nianbao.lsp.text.TextPositions;

/**
 * Findings in the words of the protocol.
 */
public final class Diagnostics {

	/** Who says so. */
	public static final String SOURCE = "nianbao";

	private final ClientFeatures client;

	/**
	 * @param client what the editor can do
	 */
	public Diagnostics(ClientFeatures client) {
		this.client = client;
	}

	/**
	 * Translates findings.
	 *
	 * @param findings  what was found in a text
	 * @param uri       what the editor calls the text
	 * @param positions the text
	 * @return those that count, in the same order
	 */
	public List<Diagnostic> of(List<Finding> findings, String uri, TextPositions positions) {
		return findings.stream().filter(finding -> finding.waived() == null).map(finding -> of(finding, uri, positions)).toList();
	}

	/**
	 * Translates a finding. No page is named for its rule: the documentation is part of the product, and the hover over the finding says the same.
	 *
	 * @param finding   what was found in a text
	 * @param uri       what the editor calls the text
	 * @param positions the text
	 * @return the same in the words of the protocol
	 */
	public Diagnostic of(Finding finding, String uri, TextPositions positions) {
		Diagnostic diagnostic = new Diagnostic(positions.range(finding.offset(), finding.length()), finding.message(), switch (finding.severity()) {
			case ERROR -> DiagnosticSeverity.Error;
			case WARNING -> DiagnosticSeverity.Warning;
			case INFO -> DiagnosticSeverity.Information;
		}, SOURCE);
		if (!finding.rule().isEmpty()) {
			diagnostic.setCode(finding.rule());
		}
		if (client.relatedPlaces() && !finding.related().isEmpty()) {
			diagnostic.setRelatedInformation(finding.related().stream()
				.map(place -> new DiagnosticRelatedInformation(new Location(uri, positions.range(place.offset(), place.length())), place.message())).toList());
		}
		return diagnostic;
	}
}
