package org.nianbao.document.json;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.nianbao.document.FiguresWriter;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.internal.FigureTables;
import org.nianbao.language.figures.Figure;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.formats.RowSpec;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.report.Block;

import com.google.gson.stream.JsonWriter;

/**
 * Exports the figures and the prose of a report as JSON (version 1 of the format), keyed by the short names of the format.
 * Numbers are exact; cells without a number are null. What it writes is described by {@code figures-1.schema.json} in this package.
 */
public final class FiguresJsonWriter implements FiguresWriter {

	private static final int VERSION = 1;

	@Override
	public String id() {
		return "json";
	}

	@Override
	public void write(LoadedReport report, Supplier<TracedDocument> layout, OutputStream out) throws IOException {
		OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		JsonWriter json = new JsonWriter(text);
		json.setIndent("  ");
		json.beginObject();
		json.name("version").value(VERSION);
		json.name("body").value(report.title().body().isEmpty() ? null : report.title().body());
		json.name("year");
		if (report.title().year().isPresent()) {
			json.value(report.title().year().getAsInt());
		} else {
			json.nullValue();
		}
		json.name("format").value(report.format().name());
		json.name("title").value(report.title().lines().isEmpty() ? null : report.title().text());
		Map<String, OfficialTable> tables = FigureTables.of(report);
		writeTables(tables, json);
		writeRemarks(tables, json);
		writeSections(report, json);
		json.endObject();
		text.write('\n');
		text.flush();
	}

	private static void writeTables(Map<String, OfficialTable> tables, JsonWriter json) throws IOException {
		json.name("tables").beginObject();
		for (Map.Entry<String, OfficialTable> table : tables.entrySet()) {
			json.name(table.getKey()).beginObject();
			for (RowSpec row : table.getValue().spec().rows()) {
				json.name(row.name()).beginObject();
				for (Figure figure : table.getValue().figures(row)) {
					json.name(figure.column().name());
					if (figure.hasValue()) {
						json.jsonValue(figure.value().toPlainString());
					} else {
						json.nullValue();
					}
				}
				json.endObject();
			}
			json.endObject();
		}
		json.endObject();
	}

	private static void writeRemarks(Map<String, OfficialTable> tables, JsonWriter json) throws IOException {
		json.name("remarks").beginObject();
		for (Map.Entry<String, OfficialTable> table : tables.entrySet()) {
			Map<RowSpec, List<Figure>> remarked = new LinkedHashMap<>();
			for (RowSpec row : table.getValue().spec().rows()) {
				List<Figure> figures = table.getValue().figures(row).stream().filter(figure -> remark(figure).isPresent()).toList();
				if (!figures.isEmpty()) {
					remarked.put(row, figures);
				}
			}
			if (!remarked.isEmpty()) {
				json.name(table.getKey()).beginObject();
				for (Map.Entry<RowSpec, List<Figure>> row : remarked.entrySet()) {
					json.name(row.getKey().name()).beginObject();
					for (Figure figure : row.getValue()) {
						json.name(figure.column().name()).value(remark(figure).orElseThrow());
					}
					json.endObject();
				}
				json.endObject();
			}
		}
		json.endObject();
	}

	/** What stands after the number: a unit that the cell carries is part of what it says. */
	private static Optional<String> remark(Figure figure) {
		String text = (figure.unit() == null ? "" : figure.unit()) + (figure.remark() == null ? "" : figure.remark());
		return Optional.of(text).filter(remark -> !remark.isEmpty());
	}

	private static void writeSections(LoadedReport report, JsonWriter json) throws IOException {
		json.name("sections").beginArray();
		for (ReportSection section : report.sections()) {
			json.beginObject();
			json.name("title").value(section.heading());
			json.name("paragraphs").beginArray();
			for (String paragraph : paragraphs(report, section.model().getBlocks())) {
				json.value(paragraph);
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
	}

	private static List<String> paragraphs(LoadedReport report, List<Block> blocks) {
		ProseTexts prose = new ProseTexts(report);
		List<String> paragraphs = new ArrayList<>();
		for (Block block : blocks) {
			String text = prose.doSwitch(block);
			if (text != null) {
				paragraphs.add(text);
			}
		}
		return paragraphs;
	}
}
