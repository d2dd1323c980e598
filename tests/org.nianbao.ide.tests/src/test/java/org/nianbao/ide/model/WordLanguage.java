package org.nianbao.ide.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.xtext.util.CancelIndicator;
import org.nianbao.checks.Finding;
import org.nianbao.ide.assist.Proposal;
import org.nianbao.ide.folding.FoldingRegion;
import org.nianbao.ide.highlighting.StyledRegion;
import org.nianbao.ide.hints.LineHint;
import org.nianbao.ide.hover.Hover;
import org.nianbao.ide.navigation.Link;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.outline.OutlineNode;
import org.nianbao.ide.services.EditorLanguage;
import org.nianbao.language.text.TextEdit;

/** A language of words, which remembers what it was asked to do. Its only hint is how many words there are. */
class WordLanguage implements EditorLanguage<List<String>> {

	final List<String> parsed = new ArrayList<>();
	final List<String> checked = new ArrayList<>();
	boolean current = true;
	Runnable whileChecking = () -> {
	};

	@Override
	public List<String> parse(String text, Optional<Path> file) {
		parsed.add(text);
		return List.of(text.split(" "));
	}

	@Override
	public boolean isCurrent(List<String> words) {
		boolean was = current;
		current = true;
		return was;
	}

	@Override
	public String text(List<String> words) {
		return String.join(" ", words);
	}

	@Override
	public List<Finding> check(List<String> words, CancelIndicator cancel) {
		checked.add(text(words));
		whileChecking.run();
		if (cancel.isCanceled()) {
			throw new CancellationException();
		}
		return List.of();
	}

	@Override
	public List<LineHint> hints(List<String> words) {
		return List.of(new LineHint(0, Integer.toString(words.size()), true));
	}

	@Override
	public List<StyledRegion> styles(List<String> words) {
		return List.of();
	}

	@Override
	public List<OutlineNode> outline(List<String> words) {
		return List.of();
	}

	@Override
	public List<FoldingRegion> foldings(List<String> words) {
		return List.of();
	}

	@Override
	public List<Proposal> proposals(List<String> words, int offset) {
		return List.of();
	}

	@Override
	public Optional<Hover> hover(List<String> words, int offset) {
		return Optional.empty();
	}

	@Override
	public List<Link> links(List<String> words, int offset) {
		return List.of();
	}

	@Override
	public List<Occurrence> occurrences(List<String> words, int offset) {
		return List.of();
	}

	@Override
	public List<TextEdit> format(List<String> words) {
		return List.of();
	}
}
