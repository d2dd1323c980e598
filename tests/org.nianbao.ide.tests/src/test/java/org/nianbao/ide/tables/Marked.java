package org.nianbao.ide.tables;

import java.util.Optional;

import org.nianbao.language.text.TextEdit;

/** A text in which the selection is marked: between « and », which stand next to each other for a caret. */
record Marked(String text, int start, int end) {

	static Marked of(String marked) {
		int start = marked.indexOf('«');
		int end = marked.indexOf('»') - 1;
		return new Marked(marked.replace("«", "").replace("»", ""), start, end);
	}

	TableText table() {
		return TableText.at(TextLines.of(text), end).orElseThrow();
	}

	/** The text and the selection after a change; "-" where there is none. */
	String after(Optional<TableChange> change) {
		return change.map(this::after).orElse("-");
	}

	String after(TableChange change) {
		String after = TextEdit.apply(text, change.edits());
		int end = change.offset() + change.length();
		return after.substring(0, change.offset()) + "«" + after.substring(change.offset(), end) + "»" + after.substring(end);
	}
}
