package org.nianbao.lsp.features;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.navigation.Subject;
import org.nianbao.language.figures.Figure.Region;
import org.nianbao.language.files.Glob;
import org.nianbao.language.library.ReportLibrary;
import org.nianbao.lsp.documents.ParsedText;
import org.nianbao.lsp.text.DocumentUris;
import org.nianbao.lsp.text.TextPositions;
import org.nianbao.lsp.workspace.OnBoardFiles;
import org.nianbao.lsp.workspace.WorkspaceTexts;

/**
 * Where the parts of a text lead, and where else the same is named.
 */
public final class Locations {

	/** A reference to a directory of thousands of reports is no place to go to. */
	private static final int MOST_FILES = 200;

	private final ClientFeatures client;
	private final WorkspaceTexts texts;
	private final OnBoardFiles onBoard;

	/**
	 * @param client  what the editor can do
	 * @param texts   the texts of the workspace
	 * @param onBoard the formats on board
	 */
	public Locations(ClientFeatures client, WorkspaceTexts texts, OnBoardFiles onBoard) {
		this.client = client;
		this.texts = texts;
		this.onBoard = onBoard;
	}

	/**
	 * Finds where a part of a text leads.
	 *
	 * @param text     the text
	 * @param position a place in it
	 * @return best first; empty where it leads nowhere
	 */
	public Either<List<? extends Location>, List<? extends LocationLink>> definition(ParsedText<?> text, Position position) {
		List<LocationLink> links = new ArrayList<>();
		for (Link link : text.links(text.positions().offset(position))) {
			Range source = text.positions().range(link.source());
			targets(link.target(), text).forEach(target -> links.add(new LocationLink(target.getUri(), target.getRange(), target.getRange(), source)));
		}
		return client.linkSources() ? Either.forRight(links)
			: Either.forLeft(links.stream().map(link -> new Location(link.getTargetUri(), link.getTargetRange())).toList());
	}

	private List<Location> targets(Link.Target target, ParsedText<?> text) {
		if (target instanceof Link.InDocument here) {
			return List.of(new Location(text.uri(), text.positions().range(here.region())));
		}
		if (target instanceof Link.InFile there) {
			return place(there.file(), there.region()).stream().toList();
		}
		if (target instanceof Link.OnBoard format) {
			return onBoard.file(format.name(), format.text()).flatMap(file -> place(file, format.region())).stream().toList();
		}
		Link.MatchingFiles pattern = (Link.MatchingFiles) target;
		return matching(pattern).stream().limit(MOST_FILES).flatMap(file -> place(pattern.directory().resolve(file), new Region(0, 0)).stream()).toList();
	}

	private static List<Path> matching(Link.MatchingFiles files) {
		try {
			return new Glob(files.directory(), ReportLibrary.MOST_ENTRIES).expand(files.pattern());
		} catch (PatternSyntaxException | InvalidPathException e) {
			// A rule says what is wrong with the pattern.
			return List.of();
		}
	}

	/** For a file as a whole it is not read: it may be a picture. */
	private Optional<Location> place(Path file, Region region) {
		if (!Files.isRegularFile(file)) {
			return Optional.empty();
		}
		Range start = new Range(new Position(0, 0), new Position(0, 0));
		Optional<TextPositions> positions = region.length() == 0 ? Optional.empty() : texts.positions(file);
		return Optional.of(new Location(texts.uri(file), positions.map(known -> known.range(region)).orElse(start)));
	}

	/**
	 * Finds where the same is named in the workspace as at a place.
	 *
	 * @param subjects       what is named there
	 * @param hasDeclaration whether the places are wanted, too, where it stands or is defined
	 * @param cancel         asked now and then
	 * @return file by file, sorted; in the order of the text
	 */
	public List<Location> references(Set<Subject> subjects, boolean hasDeclaration, CancelIndicator cancel) {
		Set<Location> locations = new LinkedHashSet<>();
		if (!subjects.isEmpty()) {
			texts.forEach(text -> {
				if (text.file().map(DocumentUris::real).filter(onBoard::isOnBoard).isPresent()) {
					return;
				}
				for (Occurrence occurrence : text.references(subjects)) {
					if (hasDeclaration || !occurrence.defines()) {
						locations.add(new Location(text.uri(), text.positions().range(occurrence.region())));
					}
				}
			}, cancel);
		}
		return List.copyOf(locations);
	}
}
