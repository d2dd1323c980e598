package org.nianbao.ide.hover;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.PatternSyntaxException;

import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.ide.navigation.ReportElement.ChartTable;
import org.nianbao.ide.navigation.ReportElement.DirectiveWord;
import org.nianbao.ide.navigation.ReportElement.OtherReports;
import org.nianbao.ide.navigation.ReportElement.PictureFile;
import org.nianbao.ide.navigation.ReportMention;
import org.nianbao.language.files.Glob;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.library.ReferencedReport;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.language.library.Resolution;
import org.nianbao.language.loading.LoadedReport;

/**
 * Says what directives do, and to which files they and pictures lead.
 */
final class DirectiveHovers {

	private final RuleCatalogue catalogue;
	private final HoverMessages messages;
	private final LoadedReport report;
	private final ReportMention mention;

	DirectiveHovers(RuleCatalogue catalogue, HoverMessages messages, LoadedReport report, ReportMention mention) {
		this.catalogue = catalogue;
		this.messages = messages;
		this.report = report;
		this.mention = mention;
	}

	Hover word(DirectiveWord word) {
		HoverBuilder hover = title(report.text().substring(mention.region().offset(), mention.region().end()));
		hover.say("directive." + word.kind().name());
		if (word.kind() == DirectiveWord.Directive.FORMAT) {
			hover.list("formats", report.formats().formats().stream().map(ReportFormat::name).toList());
		}
		return hover.build();
	}

	Hover table(ChartTable chart) {
		return title(chart.table().getCaption()).say("chartTable", "rows", chart.table().getRows().size()).build();
	}

	Hover format(ReportFormat format) {
		HoverBuilder hover = title(format.name()).quote(format.title());
		OptionalInt firstYear = format.firstYear();
		if (firstYear.isPresent()) {
			hover.say("firstYear", "year", firstYear.getAsInt());
		}
		format.parent().ifPresent(parent -> hover.say("parent", "format", parent.name()));
		return hover.list("sections", format.sections().stream().map(section -> section.title()).toList()).build();
	}

	Hover rule(String id) {
		Optional<Rule> found = catalogue.find(id);
		if (found.isEmpty()) {
			return title(id).say("unknownRule").build();
		}
		Rule rule = found.get();
		return title(id + " " + rule.title()).quote(rule.explanation()).note(messages.format("source", "source", rule.source())).build();
	}

	// ---- files ----------------------------------------------------------------------------------------------------------

	/** Patterns are not read: they may lead to thousands of reports. */
	Hover files(OtherReports other) {
		HoverBuilder hover = title(other.written()).say(other.previous() ? "directive.PREVIOUS" : "directive.AGGREGATE");
		Optional<Path> directory = directory();
		if (directory.isEmpty()) {
			return hover.say("noDirectory").build();
		}
		if (!Glob.isPattern(other.written())) {
			return file(hover, ReportLibrary.of(report).resolve(report, other.written()));
		}
		try {
			Glob glob = new Glob(directory.get(), ReportLibrary.MOST_ENTRIES);
			List<String> names = glob.expand(other.written()).stream().map(Path::toString).toList();
			return names.isEmpty() ? hover.say("noMatch").build() : hover.say("matches", "count", names.size()).list("files", names).build();
		} catch (PatternSyntaxException | InvalidPathException e) {
			return hover.say("badPattern").build();
		}
	}

	private static Hover file(HoverBuilder hover, Resolution resolution) {
		Optional<ReferencedReport> file = resolution.reports().stream().findFirst();
		if (file.isEmpty()) {
			return hover.say("noMatch").build();
		}
		if (file.get().itself()) {
			return hover.say("itself").build();
		}
		file.get().report().ifPresentOrElse(
			found -> hover.say("found", "body", found.body(), "year", found.year().isPresent() ? found.year().getAsInt() : "?", "format",
				found.format().name()),
			() -> hover.say("unreadable." + file.get().unreadable().map(Enum::name).orElse("")));
		return hover.build();
	}

	Hover picture(PictureFile picture) {
		HoverBuilder hover = title(picture.file());
		try {
			Optional<Path> file = directory().map(base -> base.resolve(picture.file()));
			return hover.say(file.isEmpty() ? "noDirectory" : Files.isRegularFile(file.get()) ? "pictureFound" : "pictureMissing").build();
		} catch (InvalidPathException e) {
			return hover.say("pictureMissing").build();
		}
	}

	private Optional<Path> directory() {
		return report.file().map(file -> file.toAbsolutePath().getParent());
	}

	private HoverBuilder title(String title) {
		return new HoverBuilder(messages, mention.region(), title);
	}
}
