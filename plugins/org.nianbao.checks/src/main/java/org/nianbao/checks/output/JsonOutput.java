package org.nianbao.checks.output;

import static org.nianbao.checks.output.JsonText.json;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.nianbao.checks.Finding;
import org.nianbao.checks.Fix;
import org.nianbao.checks.RelatedLocation;
import org.nianbao.language.text.TextEdit;

import com.google.gson.stream.JsonWriter;

/**
 * Findings as JSON, version 1. One line for each finding, so that the output can be compared line by line.
 */
public final class JsonOutput implements FindingsOutput {

	private static final int VERSION = 1;

	@Override
	public String begin() {
		return "{\"version\":" + VERSION + ",\n \"files\":[";
	}

	@Override
	public String file(String file, List<Finding> findings) {
		StringBuilder text = new StringBuilder("\n  {\"file\":").append(json(json -> json.value(file))).append(",\"findings\":[");
		String separator = "\n   ";
		for (Finding finding : findings) {
			text.append(separator).append(json(json -> write(finding, json)));
			separator = ",\n   ";
		}
		return text.append("]}").toString();
	}

	@Override
	public String separator() {
		return ",";
	}

	@Override
	public String end(Summary summary, int unread, Optional<Overview> overview) {
		return "]," + overview.map(JsonOutput::members).orElse("") + "\n \"summary\":"
			+ json(json -> json.beginObject().name("files").value(summary.files())
			.name("errors").value(summary.errors()).name("warnings").value(summary.warnings()).name("infos").value(summary.infos()).name("waived")
			.value(summary.waived()).endObject()) + "}\n";
	}

	private static String members(Overview overview) {
		return "\n \"bodies\":" + json(json -> {
			json.beginArray();
			for (Overview.Line line : overview.lines()) {
				json.beginObject().name("body").value(line.body()).name("year");
				json.value(line.year().isPresent() ? line.year().getAsInt() : null);
				json.name("errors").value(line.summary().errors()).name("warnings").value(line.summary().warnings()).endObject();
			}
			json.endArray();
		}) + ",\n \"missing\":" + json(json -> {
			json.beginArray();
			for (String body : overview.missing()) {
				json.value(body);
			}
			json.endArray();
		}) + ",";
	}

	private static void write(Finding finding, JsonWriter json) throws IOException {
		json.beginObject();
		json.name("rule").value(finding.rule());
		json.name("severity").value(finding.severity().label());
		writePlace(finding.line(), finding.column(), finding.endLine(), finding.endColumn(), json);
		json.name("message").value(finding.message());
		json.name("table").value(finding.table());
		json.name("row").value(finding.row());
		json.name("cell").value(finding.cell());
		json.name("expected").value(finding.expected());
		json.name("found").value(finding.found());
		json.name("related").beginArray();
		for (RelatedLocation related : finding.related()) {
			json.beginObject();
			writePlace(related.line(), related.column(), related.endLine(), related.endColumn(), json);
			json.name("message").value(related.message()).endObject();
		}
		json.endArray();
		json.name("fixes").beginArray();
		for (Fix fix : finding.fixes()) {
			write(fix, json);
		}
		json.endArray();
		if (finding.waived() != null) {
			json.name("waived").value(finding.waived());
		}
		json.endObject();
	}

	private static void writePlace(int line, int column, int endLine, int endColumn, JsonWriter json) throws IOException {
		json.name("line").value(line).name("column").value(column).name("endLine").value(endLine).name("endColumn").value(endColumn);
	}

	private static void write(Fix fix, JsonWriter json) throws IOException {
		json.beginObject().name("kind").value(fix.kind()).name("title").value(fix.title()).name("safe").value(fix.safe()).name("edits").beginArray();
		for (TextEdit edit : fix.edits()) {
			json.beginObject().name("offset").value(edit.offset()).name("length").value(edit.length()).name("text").value(edit.text()).endObject();
		}
		json.endArray().endObject();
	}
}
