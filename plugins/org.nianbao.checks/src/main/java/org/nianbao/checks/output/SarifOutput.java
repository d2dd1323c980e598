package org.nianbao.checks.output;

import static org.nianbao.checks.output.JsonText.json;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.RelatedLocation;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.Severity;
import org.nianbao.language.text.TextEdit;

import com.google.gson.stream.JsonWriter;

/**
 * Findings in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which hosts of repositories and editors show beside the text. One
 * line for each result.
 */
public final class SarifOutput implements FindingsOutput {

	private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

	/** Tells a finding from others whatever line it moves to; a new way of computing it needs a new name. */
	private static final String FINGERPRINT = "nianbaoFinding/v1";

	private final RuleCatalogue catalogue;
	private final String version;

	/**
	 * @param catalogue the rules, in the language of the findings
	 * @param version   the version of the product
	 */
	public SarifOutput(RuleCatalogue catalogue, String version) {
		this.catalogue = catalogue;
		this.version = version;
	}

	@Override
	public String begin() {
		return "{\"$schema\":\"" + SCHEMA + "\",\"version\":\"2.1.0\",\n \"runs\":[{\"columnKind\":\"utf16CodeUnits\",\n  \"results\":[";
	}

	@Override
	public String file(String file, List<Finding> findings) {
		StringJoiner results = new StringJoiner(",");
		String uri = uri(file);
		findings.forEach(finding -> results.add("\n   " + json(json -> write(finding, uri, json))));
		return results.toString();
	}

	@Override
	public String separator() {
		return ",";
	}

	@Override
	public String end(Summary summary, int unread, Optional<Overview> overview) {
		StringJoiner rules = new StringJoiner(",");
		catalogue.rules().forEach(rule -> rules.add("\n    " + json(json -> write(rule, json))));
		return "],\n  \"tool\":{\"driver\":{\"name\":\"NianBao\",\"semanticVersion\":" + json(json -> json.value(version)) + ",\"rules\":["
			+ rules + "]}},\n"
			+ "  \"invocations\":[{\"executionSuccessful\":" + (unread == 0) + "}]}]}\n";
	}

	private static void write(Rule rule, JsonWriter json) throws IOException {
		json.beginObject().name("id").value(rule.id());
		text("shortDescription", rule.title(), json);
		text("fullDescription", rule.explanation(), json);
		text("help", rule.explanation() + "\n" + rule.source(), json);
		json.name("defaultConfiguration").beginObject().name("level").value(level(rule.severity())).endObject();
		json.name("properties").beginObject().name("tags").beginArray().value(rule.family().name().toLowerCase(Locale.ROOT)).endArray().endObject();
		json.endObject();
	}

	private static void write(Finding finding, String uri, JsonWriter json) throws IOException {
		json.beginObject().name("ruleId").value(finding.rule()).name("level").value(level(finding.severity()));
		text("message", finding.message(), json);
		json.name("locations").beginArray();
		location(uri, finding.line(), finding.column(), finding.endLine(), finding.endColumn(), Optional.empty(), json);
		json.endArray();
		if (!finding.related().isEmpty()) {
			json.name("relatedLocations").beginArray();
			for (RelatedLocation related : finding.related()) {
				location(uri, related.line(), related.column(), related.endLine(), related.endColumn(), Optional.of(related.message()), json);
			}
			json.endArray();
		}
		json.name("partialFingerprints").beginObject().name(FINGERPRINT).value(fingerprint(finding)).endObject();
		if (finding.waived() != null) {
			json.name("suppressions").beginArray().beginObject().name("kind").value("inSource").name("justification").value(finding.waived())
				.endObject().endArray();
		}
		if (!finding.fixes().isEmpty()) {
			json.name("fixes").beginArray();
			for (Fix fix : finding.fixes()) {
				write(fix, uri, json);
			}
			json.endArray();
		}
		json.endObject();
	}

	private static void write(Fix fix, String uri, JsonWriter json) throws IOException {
		json.beginObject();
		text("description", fix.title(), json);
		json.name("artifactChanges").beginArray().beginObject();
		artifact(uri, json);
		json.name("replacements").beginArray();
		for (TextEdit edit : fix.edits()) {
			json.beginObject().name("deletedRegion").beginObject().name("charOffset").value(edit.offset()).name("charLength").value(edit.length()).endObject();
			text("insertedContent", edit.text(), json);
			json.endObject();
		}
		json.endArray().endObject().endArray().endObject();
	}

	private static void location(String uri, int line, int column, int endLine, int endColumn, Optional<String> message, JsonWriter json)
		throws IOException {
		json.beginObject().name("physicalLocation").beginObject();
		artifact(uri, json);
		json.name("region").beginObject().name("startLine").value(line).name("startColumn").value(column).name("endLine").value(endLine)
			.name("endColumn").value(endColumn).endObject().endObject();
		if (message.isPresent()) {
			text("message", message.get(), json);
		}
		json.endObject();
	}

	private static void artifact(String uri, JsonWriter json) throws IOException {
		json.name("artifactLocation").beginObject().name("uri").value(uri).endObject();
	}

	private static void text(String name, String text, JsonWriter json) throws IOException {
		json.name(name).beginObject().name("text").value(text).endObject();
	}

	private static String level(Severity severity) {
		return switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "note";
		};
	}

	/** A relative name stays relative: whoever reads the results knows where the repository is. */
	private static String uri(String file) {
		try {
			Path path = Path.of(file);
			return path.isAbsolute() ? path.toUri().toString() : new URI(null, null, path.toString().replace('\\', '/'), null).toASCIIString();
		} catch (InvalidPathException | URISyntaxException e) {
			throw new IllegalArgumentException(file, e);
		}
	}

	private static String fingerprint(Finding finding) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			String what = String.join("\n", finding.rule(), String.valueOf(finding.table()), String.valueOf(finding.row()), String.valueOf(finding.cell()),
				finding.message());
			return HexFormat.of().formatHex(digest.digest(what.getBytes(StandardCharsets.UTF_8)));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
