package org.nianbao.lsp.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.checks.Severity;
import org.nianbao.ide.formats.FormatMention;
import org.nianbao.ide.formats.FormatMention.Definition;
import org.nianbao.ide.formats.FormatMention.Role;
import org.nianbao.ide.formats.LoadedFormat;
import org.nianbao.ide.navigation.FormatPlaces;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.ReportElement;
import org.nianbao.ide.navigation.ReportMention;
import org.nianbao.ide.navigation.ReportMentions;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.loading.LoadedReport;
import org.nianbao.language.loading.ReportTexts;
import org.nianbao.language.loading.UnreadableReportException;
import org.nianbao.language.project.ProjectException;
import org.nianbao.language.project.ProjectSettings;
import org.nianbao.language.text.TextEdit;
import org.nianbao.lsp.ServerMessages;
import org.nianbao.lsp.documents.Languages;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.text.DocumentUris;
import org.nianbao.lsp.workspace.OnBoardFiles;
import org.nianbao.lsp.workspace.WorkspaceTexts;

/**
 * Renames what the formats of a workspace define: formats, tables, rows, groups of rows and columns, with all references to them in formats and
 * reports. What reports are to say (headings, labels) is the wording of the law, rules are known by their IDs everywhere, and the formats on board
 * belong to the product: none of these is renamed, and the user is told why.
 */
public final class Rename {

	/** As the grammar of formats has it, and as references in reports can be written. */
	private static final Pattern NAME = Pattern.compile("[a-zA-Z_\\u4e00-\\u9fff\\u3400-\\u4dbf][a-zA-Z_0-9\\u4e00-\\u9fff\\u3400-\\u4dbf]*");
	private static final String KEYWORD_MARK = "^";

	/**
	 * A place of a file.
	 *
	 * @param file   where the file really is
	 * @param offset where it begins
	 */
	public record Place(Path file, int offset) {
	}

	/**
	 * What is renamed.
	 *
	 * @param region where it is named in the text in which the user wants to rename it
	 * @param name   what it is called
	 * @param places where it is defined: columns of one name may be defined in several blocks
	 */
	public record Target(Region region, String name, Set<Place> places) {
	}

	private final ClientFeatures client;
	private final ServerMessages messages;
	private final Languages languages;
	private final WorkspaceTexts texts;
	private final OnBoardFiles onBoard;

	/**
	 * @param client    what the editor can do
	 * @param messages  the texts
	 * @param languages the services
	 * @param texts     the texts of the workspace
	 * @param onBoard   the formats on board
	 */
	public Rename(ClientFeatures client, ServerMessages messages, Languages languages, WorkspaceTexts texts, OnBoardFiles onBoard) {
		this.client = client;
		this.messages = messages;
		this.languages = languages;
		this.texts = texts;
		this.onBoard = onBoard;
	}

	/**
	 * Tells what would be renamed at a place.
	 *
	 * @param text     the text
	 * @param position the place
	 * @return the name there
	 * @throws ResponseErrorException if nothing there can be renamed; says why
	 */
	public PrepareRenameResult prepare(ParsedText<?> text, Position position) {
		Target target = target(text, position);
		return new PrepareRenameResult(text.positions().range(target.region()), target.name());
	}

	/**
	 * Finds what is to be renamed.
	 *
	 * @param text     the text
	 * @param position a place in it
	 * @return what is named there
	 * @throws ResponseErrorException if nothing there can be renamed; says why
	 */
	public Target target(ParsedText<?> text, Position position) {
		int offset = text.positions().offset(position);
		if (text.parsed() instanceof LoadedFormat format) {
			FormatMention mention = format.mentionAt(offset).orElseThrow(() -> refusal("rename.nothing"));
			refuse(mention);
			return target(mention.region(), mention.name(), places(mention, format, text.file()));
		}
		LoadedReport report = (LoadedReport) text.parsed();
		ReportMention mention = ReportMentions.at(report, offset).orElseThrow(() -> refusal("rename.nothing"));
		if (mention.element() instanceof ReportElement.Reference && offset > 0) {
			// Behind the last letter of a name, the brace is not meant.
			mention = ReportMentions.at(report, offset - 1).orElse(mention);
		}
		List<EObject> definitions = definitions(mention.element());
		if (definitions.isEmpty()) {
			throw refusal(mention.element() instanceof ReportElement.RuleName ? "rename.rule" : "rename.wording");
		}
		return target(mention.region(), named(text, mention.region()), places(definitions));
	}

	private Target target(Region region, String name, Set<Optional<Place>> places) {
		if (places.isEmpty() || places.contains(Optional.<Place>empty())) {
			throw refusal("rename.onBoard", "name", name);
		}
		return new Target(region, name, places.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
	}

	private void refuse(FormatMention mention) {
		if (mention.role() == Role.UNKNOWN || mention.definitions().isEmpty()) {
			throw refusal(mention.kind() == FormatMention.Kind.RULE ? "rename.rule" : "rename.nothing");
		}
		if (mention.role() == Role.LABELS || mention.kind() == FormatMention.Kind.SECTION || mention.kind() == FormatMention.Kind.COLUMN_GROUP) {
			throw refusal("rename.wording");
		}
		if (mention.kind() == FormatMention.Kind.RULE) {
			throw refusal("rename.rule");
		}
	}

	// ---- where it is defined --------------------------------------------------------------------------------------------

	/** Empty members for definitions that are in no file of anybody's disk. */
	private Set<Optional<Place>> places(FormatMention mention, LoadedFormat format, Optional<Path> file) {
		Set<Optional<Place>> places = new HashSet<>();
		for (Definition definition : mention.definitions()) {
			places.add(place(format.place(definition.element(), definition.region()), file));
		}
		return places;
	}

	private Set<Optional<Place>> places(List<EObject> definitions) {
		return definitions.stream().map(definition -> place(FormatPlaces.of(definition), Optional.empty())).collect(Collectors.toSet());
	}

	private Optional<Place> place(Link.Target target, Optional<Path> own) {
		Optional<Path> file = Optional.empty();
		int offset = 0;
		if (target instanceof Link.InDocument here) {
			file = own;
			offset = here.region().offset();
		} else if (target instanceof Link.InFile there) {
			file = Optional.of(there.file());
			offset = there.region().offset();
		}
		int start = offset;
		return file.map(DocumentUris::real).filter(path -> !onBoard.isOnBoard(path)).map(path -> new Place(path, start));
	}

	/** What a part of a report refers to by a name; nothing for all that is wording. */
	private static List<EObject> definitions(ReportElement element) {
		if (element instanceof ReportElement.FormatName format) {
			return List.of(format.format().definition());
		}
		if (element instanceof ReportElement.ReferenceName name) {
			return switch (name.kind()) {
				case TABLE -> List.of(name.table().definition());
				case COLUMN -> name.column().map(column -> List.<EObject>of(column.definition())).orElse(List.of());
				default -> name.table().row(name.named()).map(row -> List.<EObject>of(row.definition()))
					.orElseGet(() -> name.table().group(name.named()).map(group -> List.<EObject>of(group.definition())).orElse(List.of()));
			};
		}
		return List.of();
	}

	// ---- the change -----------------------------------------------------------------------------------------------------

	/**
	 * Renames something in the whole workspace.
	 *
	 * @param target  what
	 * @param newName what it is to be called
	 * @param cancel  asked for each file
	 * @return the changes of all files
	 * @throws ResponseErrorException if it cannot be called so, or something would not be found any more; says why
	 */
	public WorkspaceEdit to(Target target, String newName, CancelIndicator cancel) {
		String name = newName == null ? "" : newName.strip();
		if (!NAME.matcher(name).matches()) {
			throw refusal("rename.badName", "name", name);
		}
		target.places().forEach(this::refuseUnsaved);
		Set<Place> places = allPlaces(target);
		Edits.WorkspaceEditBuilder edit = new Edits.WorkspaceEditBuilder(client);
		texts.forEach(text -> {
			refuseProject(text, target);
			List<TextEdit> edits = mentions(text, target, places).stream().map(region -> new TextEdit(region.offset(), region.length(), name)).toList();
			if (!edits.isEmpty()) {
				verify(text, edits, target, name);
				edit.add(text, edits);
			}
		}, cancel);
		return edit.build();
	}

	/** Reports are read with the formats as they are on disk. */
	private void refuseUnsaved(Place place) {
		String saved;
		try {
			saved = ReportTexts.read(place.file());
		} catch (UnreadableReportException e) {
			saved = "";
		}
		String known = saved;
		if (texts.positions(place.file()).filter(open -> open.text().equals(known)).isEmpty()) {
			throw refusal("rename.unsaved", "file", place.file().getFileName());
		}
	}

	/** Columns of one name in blocks of one table are one: whoever renames one of them means all. */
	private Set<Place> allPlaces(Target target) {
		Set<Place> all = new HashSet<>(target.places());
		for (Path file : target.places().stream().map(Place::file).collect(Collectors.toSet())) {
			texts.read(file, text -> {
				if (text.parsed() instanceof LoadedFormat format) {
					Set<Subject> subjects = new HashSet<>();
					format.mentions().stream().filter(mention -> mention.role() == Role.DEFINES && all.contains(new Place(file, mention.region().offset())))
						.forEach(mention -> subjects.addAll(mention.subjects()));
					format.mentions().stream().filter(mention -> mention.role() == Role.DEFINES && mention.subjects().stream().anyMatch(subjects::contains))
						.forEach(mention -> all.add(new Place(file, mention.region().offset())));
				}
				return file;
			});
		}
		return all;
	}

	private List<Region> mentions(ParsedText<?> text, Target target, Set<Place> places) {
		List<Region> regions = new ArrayList<>();
		if (text.parsed() instanceof LoadedFormat format) {
			for (FormatMention mention : format.mentions()) {
				boolean isMeant = mention.role() != Role.LABELS && mention.name().equals(target.name())
					&& places(mention, format, text.file()).stream().flatMap(Optional::stream).anyMatch(places::contains);
				if (isMeant) {
					regions.add(mention.region());
				}
			}
		} else {
			for (ReportMention mention : ReportMentions.of((LoadedReport) text.parsed())) {
				boolean isMeant = places(definitions(mention.element())).stream().flatMap(Optional::stream).anyMatch(places::contains);
				if (isMeant) {
					regions.add(mention.region());
				}
			}
		}
		return regions;
	}

	/** No change may make an error: a name that something else has already, say. */
	private <D> void verify(ParsedText<D> text, List<TextEdit> edits, Target target, String name) {
		if (text.kind() == Languages.Kind.REPORT) {
			// Its formats are still those on disk.
			return;
		}
		String changed = TextEdit.apply(text.text(), edits);
		List<Finding> before = text.findings(CancelIndicator.NullImpl);
		List<Finding> after = text.language().check(text.language().parse(changed, text.file()), CancelIndicator.NullImpl);
		// What another file defines is not renamed yet where this one refers to it.
		boolean isDefined = target.places().stream().anyMatch(place -> text.file().map(DocumentUris::real).filter(place.file()::equals).isPresent());
		if (isDefined) {
			Set<String> known = before.stream().map(Finding::message).collect(Collectors.toSet());
			after.stream().filter(finding -> finding.severity() == Severity.ERROR && !known.contains(finding.message())).findFirst().ifPresent(finding -> {
				throw refusal("rename.conflict", "name", name, "problem", finding.message());
			});
		}
	}

	/** A project file is not changed by this server, and must not lose its format. */
	private void refuseProject(ParsedText<?> text, Target target) {
		if (text.kind() != Languages.Kind.REPORT || text.file().isEmpty()) {
			return;
		}
		try {
			ProjectSettings settings = languages.projects().ofReport(text.file().get());
			settings.find(ProjectSettings.FORMAT).filter(setting -> setting.value().equals(target.name())).ifPresent(setting -> {
				boolean isMeant = settings.project().formats().find(target.name()).map(format -> place(FormatPlaces.of(format.definition()), Optional.empty()))
					.flatMap(place -> place).filter(target.places()::contains).isPresent();
				if (isMeant) {
					throw refusal("rename.project", "file", settings.file().map(Path::toString).orElse(""), "line", setting.line());
				}
			});
		} catch (ProjectException e) {
			// Such a project has no format.
			return;
		}
	}

	private static String named(ParsedText<?> text, Region region) {
		String written = text.text().substring(region.offset(), region.end());
		return written.startsWith(KEYWORD_MARK) ? written.substring(KEYWORD_MARK.length()) : written;
	}

	private ResponseErrorException refusal(String key, Object... values) {
		return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, messages.get(key, values), null));
	}
}
