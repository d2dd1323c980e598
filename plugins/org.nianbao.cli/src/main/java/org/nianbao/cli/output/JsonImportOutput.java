package org.nianbao.cli.output;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

import org.nianbao.checks.output.Summary;
import org.nianbao.reader.ImportNote;
import org.nianbao.reader.ImportStatistics;
import org.nianbao.reader.ImportStatistics.TableCount;
import org.nianbao.reader.ImportedReport;
import org.nianbao.reader.source.DroppedText;
import org.nianbao.reader.source.SourcePosition;
import org.nianbao.reader.tables.ReadCell.Confidence;

import com.google.gson.stream.JsonWriter;

/**
 * The outcome of an import as JSON, version 1.
 */
public final class JsonImportOutput implements ImportOutput {

	private static final int VERSION = 1;

	private final Locale locale;

	/**
	 * @param locale the language of the messages
	 */
	public JsonImportOutput(Locale locale) {
		this.locale = locale;
	}

	@Override
	public String begin() {
		return "{\"version\":" + VERSION + ",\n \"files\":[";
	}

	@Override
	public String file(Outcome outcome) {
		StringWriter text = new StringWriter().append("\n  ");
		try (JsonWriter json = new JsonWriter(text)) {
			write(outcome, json);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	@Override
	public String separator() {
		return ",";
	}

	@Override
	public String end(Summary summary, int unread) {
		return "],\n \"summary\":{\"files\":" + summary.files() + ",\"unread\":" + unread + ",\"errors\":" + summary.errors()
			+ ",\"warnings\":" + summary.warnings() + ",\"infos\":" + summary.infos() + "}}\n";
	}

	private void write(Outcome outcome, JsonWriter json) throws IOException {
		ImportedReport report = outcome.report();
		ImportStatistics statistics = report.statistics();
		json.beginObject().name("file").value(outcome.source()).name("output").value(outcome.written().name());
		json.name("kind").value(label(report.kind())).name("body").value(report.body());
		json.name("year").value(report.year().isPresent() ? report.year().getAsInt() : null).name("format").value(report.format().name());
		json.name("pictures").beginArray();
		for (String picture : outcome.written().pictures()) {
			json.value(picture);
		}
		json.endArray().name("cells").beginObject().name("read").value(statistics.readCells()).name("expected").value(statistics.expectedCells());
		for (Map.Entry<Confidence, Integer> count : statistics.confidence().entrySet()) {
			json.name(label(count.getKey())).value(count.getValue());
		}
		json.endObject().name("tables").beginArray();
		for (TableCount table : statistics.tables()) {
			json.beginObject().name("table").value(table.name()).name("found").value(table.found()).name("read").value(table.read());
			json.name("expected").value(table.expected()).name("figures").value(table.figures()).endObject();
		}
		json.endArray().name("paragraphs").beginObject().name("source").value(statistics.paragraphs()).name("placed").value(statistics.placed());
		json.name("commented").value(statistics.commented()).name("dropped").value(statistics.dropped()).name("joined")
			.value(statistics.joined()).endObject();
		json.name("similarLabels").value(statistics.similarLabels()).name("notes").beginArray();
		for (ImportNote note : report.notes()) {
			json.beginObject().name("level").value(label(note.level())).name("key").value(note.key()).name("message").value(note.message(locale));
			if (note.position().isPresent()) {
				writePlace(note.position().get(), json);
			}
			json.endObject();
		}
		json.endArray().name("dropped").beginArray();
		for (DroppedText dropped : report.dropped()) {
			json.beginObject().name("reason").value(label(dropped.reason())).name("text").value(dropped.text());
			writePlace(dropped.position(), json);
			json.endObject();
		}
		Summary found = Summary.of(outcome.findings());
		json.endArray().name("findings").beginObject().name("errors").value(found.errors()).name("warnings").value(found.warnings());
		json.name("infos").value(found.infos()).endObject().endObject();
	}

	private void writePlace(SourcePosition position, JsonWriter json) throws IOException {
		json.name("place").value(ImportNote.place(position, locale));
		if (position.page() > 0) {
			json.name("page").value(position.page());
		}
		if (position instanceof SourcePosition.Line line) {
			json.name("line").value(line.line()).name("column").value(line.column());
		} else if (position instanceof SourcePosition.Paragraph paragraph) {
			json.name("paragraph").value(paragraph.number());
		} else if (position instanceof SourcePosition.Cell cell) {
			json.name("table").value(cell.table()).name("row").value(cell.row()).name("cell").value(cell.cell());
		} else if (position instanceof SourcePosition.Picture picture) {
			json.name("picture").value(picture.number());
		}
	}

	private static String label(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
