package org.nianbao.language.loading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;
import org.nianbao.language.figures.OfficialTable;
import org.nianbao.language.figures.ReferenceValue;
import org.nianbao.language.figures.ReportFacts;
import org.nianbao.language.figures.ReportSection;
import org.nianbao.language.figures.ReportTitle;
import org.nianbao.language.formats.FormatRegistry;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.TableSpec;
import org.nianbao.language.project.ReportProject;
import org.nianbao.language.report.FigureRef;
import org.nianbao.language.report.FigureTable;
import org.nianbao.language.report.Fragment;
import org.nianbao.language.report.Report;
import org.nianbao.language.text.LineIndex;

/**
 * A report as all services see it: its text, its model and what both mean. To be used by one thread at a time.
 */
public final class LoadedReport {

	private final ReportLoader loader;
	private final String name;
	private final String text;
	private final LineIndex lines;
	private final XtextResource resource;
	private final Optional<Path> file;
	private final ReportProject project;
	private final ReportFacts facts;

	LoadedReport(ReportLoader loader, String name, Optional<Path> file, String text, XtextResource resource, ReportProject project) {
		this.loader = loader;
		this.name = name;
		this.file = file;
		this.text = text;
		this.resource = resource;
		this.project = project;
		lines = new LineIndex(text);
		facts = ReportFacts.of((Report) resource.getContents().get(0), project.formats());
	}

	/**
	 * Returns the same report under another name. It takes the place of this one: both have the same model.
	 *
	 * @param newName what it is called in messages
	 * @param newFile where it stands, as it is to be seen from now on
	 * @return the report
	 */
	public LoadedReport renamed(String newName, Optional<Path> newFile) {
		return new LoadedReport(loader, newName, newFile, text, resource, project);
	}

	/**
	 * Returns what has read the report, and can read others.
	 *
	 * @return the loader
	 */
	public ReportLoader loader() {
		return loader;
	}

	/**
	 * Returns what the report is called in messages.
	 *
	 * @return the name or path under which it was loaded; pictures are looked for beside it
	 */
	public String name() {
		return name;
	}

	/**
	 * Returns where the report stands. Other reports and pictures are looked for next to it.
	 *
	 * @return the file; empty for a text that is in no file
	 */
	public Optional<Path> file() {
		return file;
	}

	/**
	 * Returns the project of the report.
	 *
	 * @return what is settled for all reports of the project
	 */
	public ReportProject project() {
		return project;
	}

	/**
	 * Returns the text.
	 *
	 * @return the text that was parsed; all offsets are in it
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns lines and columns of the text.
	 *
	 * @return the index of the text
	 */
	public LineIndex lines() {
		return lines;
	}

	/**
	 * Returns the model.
	 *
	 * @return the root of the model, never null
	 */
	public Report model() {
		return facts.model();
	}

	/**
	 * Returns the resource of the model.
	 *
	 * @return the resource, with its node model
	 */
	public XtextResource resource() {
		return resource;
	}

	/**
	 * Returns the formats on board.
	 *
	 * @return the formats against which the report was read
	 */
	public FormatRegistry formats() {
		return project.formats();
	}

	/**
	 * Returns what the report says.
	 *
	 * @return the facts, computed
	 */
	public ReportFacts facts() {
		return facts;
	}

	/**
	 * Returns the format of the report.
	 *
	 * @return see {@link ReportFacts#format()}
	 */
	public ReportFormat format() {
		return facts.format();
	}

	/**
	 * Returns the title.
	 *
	 * @return see {@link ReportFacts#title()}
	 */
	public ReportTitle title() {
		return facts.title();
	}

	/**
	 * Returns the sections.
	 *
	 * @return see {@link ReportFacts#sections()}
	 */
	public List<ReportSection> sections() {
		return facts.sections();
	}

	/**
	 * Returns the official tables.
	 *
	 * @return see {@link ReportFacts#tables()}
	 */
	public List<OfficialTable> tables() {
		return facts.tables();
	}

	/**
	 * Returns the report's table for a table of a format.
	 *
	 * @param spec a table of a format
	 * @return see {@link ReportFacts#table(TableSpec)}
	 */
	public Optional<OfficialTable> table(TableSpec spec) {
		return facts.table(spec);
	}

	/**
	 * Returns the official table that a table of the report belongs to.
	 *
	 * @param piece a table of the report
	 * @return see {@link ReportFacts#tableOf(FigureTable)}
	 */
	public Optional<OfficialTable> tableOf(FigureTable piece) {
		return facts.tableOf(piece);
	}

	/**
	 * Returns what a figure reference comes to.
	 *
	 * @param reference a reference of the report
	 * @return see {@link ReportFacts#value(FigureRef)}
	 */
	public ReferenceValue value(FigureRef reference) {
		return facts.value(reference);
	}

	/**
	 * Returns prose as it is printed.
	 *
	 * @param fragments fragments of the report
	 * @return see {@link ReportFacts#prose(List)}
	 */
	public String prose(List<Fragment> fragments) {
		return facts.prose(fragments);
	}
}
