package org.nianbao.ide.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.nianbao.ide.formats.FormatMention.Role;
import org.nianbao.ide.navigation.Occurrence;
import org.nianbao.ide.navigation.Subject;

/**
 * Finds where a format file names what it, other formats and reports define or name.
 */
public final class FormatReferences {

	private FormatReferences() {
	}

	/**
	 * Finds what is named at a place, to look for it in other texts.
	 *
	 * @param format a format file
	 * @param offset a place in it
	 * @return one subject; empty where nothing is named that other texts may name too
	 */
	public static Set<Subject> subjectsAt(LoadedFormat format, int offset) {
		return format.mentionAt(offset).map(FormatMention::subjects).orElse(Set.of());
	}

	/**
	 * Finds where something is named. Where a figure is looked for, its row and column count.
	 *
	 * @param format   a format file
	 * @param subjects what is looked for
	 * @return the places in the order of the text; what is called like it in reports does not count
	 */
	public static List<Occurrence> of(LoadedFormat format, Set<Subject> subjects) {
		Set<Subject> wanted = new HashSet<>(subjects);
		boolean isOnlyFigure = subjects.stream().allMatch(subject -> subject.kind() == Subject.Kind.FIGURE);
		for (Subject subject : subjects) {
			if (isOnlyFigure) {
				wanted.add(Subject.of(Subject.Kind.ROW, subject.names().get(0), subject.names().get(1)));
			}
		}
		return format.mentions().stream().filter(mention -> mention.role() != Role.LABELS && mention.subjects().stream().anyMatch(wanted::contains))
			.map(FormatReferences::occurrence).toList();
	}

	/**
	 * Finds the places that name the same as a place.
	 *
	 * @param format a format file
	 * @param offset a place in it
	 * @return the places in the order of the text; empty where nothing is named there
	 */
	public static List<Occurrence> at(LoadedFormat format, int offset) {
		return of(format, subjectsAt(format, offset));
	}

	private static Occurrence occurrence(FormatMention mention) {
		return new Occurrence(mention.region(), mention.role() == Role.DEFINES);
	}
}
