package org.nianbao.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.nianbao.document.DocumentException;
import org.nianbao.document.DocumentNote;

/**
 * The fonts of one document: the office's own, then those of the machine, then those of the product. What a font lacks is taken from the others.
 */
final class FontChoice {

	private final Map<FontRole, OpenFont> fonts = new EnumMap<>(FontRole.class);
	private final List<OpenFont> others = new ArrayList<>();
	private final List<DocumentNote> notes = new ArrayList<>();

	/**
	 * Chooses the fonts.
	 *
	 * @param office     the fonts that the office named
	 * @param system     the fonts of the machine
	 * @param characters the characters of the document
	 * @param open       where the fonts are borrowed from
	 * @throws DocumentException if there are characters that no font has
	 * @throws IOException       if a font cannot be read
	 */
	FontChoice(FontIndex office, FontIndex system, Set<Integer> characters, OpenFonts open) throws IOException {
		Set<Integer> missing = new LinkedHashSet<>();
		for (FontRole role : FontRole.values()) {
			FontFace face = choose(role, office, system);
			OpenFont font = open.get(face);
			fonts.put(role, font);
			characters.stream().filter(character -> !font.has(character)).forEach(missing::add);
			if (!role.names().stream().anyMatch(face::isCalled)) {
				notes.add(new DocumentNote(DocumentNote.Kind.FONT_SUBSTITUTED, Map.of("wanted", role.wanted(), "used", face.name())));
			}
		}
		fillGaps(missing, office, system, open);
		if (!missing.isEmpty()) {
			throw new DocumentException(DocumentException.Reason.MISSING_GLYPHS, Map.of("characters", missing.stream()
				.map(character -> "%s（U+%04X）".formatted(Character.toString(character), character)).collect(Collectors.joining("、"))));
		}
	}

	private static FontFace choose(FontRole role, FontIndex office, FontIndex system) {
		return office.find(role.names())
			.or(() -> system.find(role.names()))
			.or(() -> office.find(role.similar()))
			.or(() -> system.find(role.similar()))
			.orElse(role.substitute().face());
	}

	/** Takes further fonts until nothing is missing. Those of the machine are read only if the others do not do. */
	private void fillGaps(Set<Integer> missing, FontIndex office, FontIndex system, OpenFonts open) throws IOException {
		List<FontFace> candidates = new ArrayList<>(office.faces());
		for (ShippedFont shipped : ShippedFont.values()) {
			candidates.add(shipped.face());
		}
		candidates.addAll(system.faces());
		for (FontFace face : candidates) {
			if (missing.isEmpty()) {
				return;
			}
			Optional<OpenFont> font = open(face, open);
			if (font.isPresent() && missing.removeIf(font.get()::has)) {
				others.add(font.get());
			}
		}
	}

	/** A font that no other can do without must be read; one among many may be broken. */
	private static Optional<OpenFont> open(FontFace face, OpenFonts open) {
		try {
			return Optional.of(open.get(face));
		} catch (IOException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	/** Returns the font of each role. */
	Map<FontRole, OpenFont> fonts() {
		return fonts;
	}

	/** Returns the fonts that have what those of the roles lack, first things first. */
	List<OpenFont> others() {
		return others;
	}

	/** Returns the font of a role and those that have what it lacks, first things first. */
	List<OpenFont> of(FontRole role) {
		List<OpenFont> chain = new ArrayList<>(List.of(fonts.get(role)));
		chain.addAll(others);
		return chain;
	}

	/** Returns which fonts are not those of the standard. */
	List<DocumentNote> notes() {
		return notes;
	}

	/** Returns the names in style sheets of the fonts after the one of the role. */
	String fallbackFamilies() {
		return IntStream.range(0, others.size()).mapToObj(i -> ", " + otherFamily(i)).collect(Collectors.joining());
	}

	/** Returns the name in style sheets of another font, counted from 0. */
	static String otherFamily(int index) {
		return "nianbao-other-" + index;
	}
}
