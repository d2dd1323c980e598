package org.nianbao.reader.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.nianbao.reader.UnreadableSourceException;
import org.nianbao.reader.UnreadableSourceException.Reason;
import org.nianbao.reader.building.ReadingBudget;

/**
 * The parts of a file and how they refer to each other (ECMA-376-2, Open Packaging Conventions). Names of parts are keys and nothing else:
 * no file is ever
 * made of one. Used once per file.
 */
final class DocxPackage {

	private static final int MOST_PARTS = 5_000;

	/** Text compresses well, but a part of XML is never as large as a picture may be. */
	private static final int XML_SHARE = 4;

	/** What is not wanted costs time, but no memory. */
	private static final int SKIPPED_FACTOR = 4;

	private static final int END_RECORD = 22;

	/**
	 * How a part refers to another.
	 *
	 * @param type     the last step of the type, such as {@code image}
	 * @param target   the name of the other part, or an address outside
	 * @param external does the target lie outside?
	 */
	record Relation(String type, String target, boolean external) {
	}

	private final ReadingBudget budget;
	private final XmlParts xml;
	private final Map<String, byte[]> parts = new HashMap<>();
	private final Map<String, Map<String, Relation>> relations = new HashMap<>();

	DocxPackage(byte[] file, ReadingBudget budget) throws UnreadableSourceException {
		this.budget = budget;
		xml = new XmlParts(budget);
		try {
			unpack(file);
		} catch (IOException | IllegalArgumentException e) {
			throw new UnreadableSourceException(Reason.DAMAGED, Map.of(), e);
		}
	}

	private void unpack(byte[] file) throws IOException, UnreadableSourceException {
		int expected = entries(file);
		int found = 0;
		long kept = 0;
		long skipped = 0;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				ReadingBudget.check(++found, MOST_PARTS);
				String name = key(entry.getName());
				if (isXml(name) || isPicture(name)) {
					long most = isXml(name) ? budget.limits().entryBytes() / XML_SHARE : budget.limits().entryBytes();
					byte[] part = inflate(zip, Math.min(most, budget.limits().entryBytes() - kept));
					kept += part.length;
					parts.putIfAbsent(name, part);
				} else {
					skipped += skip(zip, SKIPPED_FACTOR * budget.limits().entryBytes() - skipped);
				}
			}
		}
		// A file that ends early is taken for a shorter one, unless somebody counts.
		if (found < expected) {
			throw new UnreadableSourceException(Reason.DAMAGED);
		}
	}

	/** Reads the number of entries from the end of the file. */
	private static int entries(byte[] file) throws UnreadableSourceException {
		for (int i = file.length - END_RECORD; i >= Math.max(0, file.length - END_RECORD - 0xFFFF); i--) {
			if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
				return (file[i + 10] & 0xFF) | (file[i + 11] & 0xFF) << 8;
			}
		}
		throw new UnreadableSourceException(Reason.DAMAGED);
	}

	private byte[] inflate(InputStream in, long most) throws IOException, UnreadableSourceException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[8192];
		for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
			ReadingBudget.check(out.size() + (long) count, most);
			out.write(buffer, 0, count);
			budget.tick();
		}
		return out.toByteArray();
	}

	private long skip(InputStream in, long most) throws IOException, UnreadableSourceException {
		byte[] buffer = new byte[8192];
		long size = 0;
		for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
			size += count;
			ReadingBudget.check(size, most);
			budget.tick();
		}
		return size;
	}

	/** Names of parts are compared without regard to case (ECMA-376-2, 6.3.5). */
	private static String key(String name) {
		String slashes = name.replace('\\', '/').toLowerCase(Locale.ROOT);
		return slashes.startsWith("/") ? slashes.substring(1) : slashes;
	}

	private static boolean isXml(String key) {
		return key.endsWith(".xml") || key.endsWith(".rels");
	}

	private static boolean isPicture(String key) {
		return key.contains("media/") || key.matches(".*\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|webp|svg)");
	}

	/**
	 * Finds the part with the text.
	 *
	 * @return its name
	 * @throws UnreadableSourceException if this is no document, but maybe a spreadsheet or any other zip file
	 */
	String main() throws UnreadableSourceException {
		return relations("").values().stream().filter(relation -> relation.type.equals("officeDocument")).map(Relation::target).filter(parts::containsKey)
			.findFirst().orElseThrow(() -> new UnreadableSourceException(Reason.DAMAGED));
	}

	/** Parses a part; empty if there is no part of that name. */
	Optional<XmlNode> xml(String name) throws UnreadableSourceException {
		byte[] part = parts.get(name);
		return part == null ? Optional.empty() : Optional.ofNullable(xml.parse(part));
	}

	/** Returns the bytes of a part, not copied; empty if there is no part of that name. */
	Optional<byte[]> bytes(String name) {
		return Optional.ofNullable(parts.get(name));
	}

	/** Parses all parts to which a part refers in some way, in the order in which it does. */
	List<XmlNode> related(String from, String type) throws UnreadableSourceException {
		List<XmlNode> related = new ArrayList<>();
		for (Relation relation : relations(from).values()) {
			if (relation.type.equals(type) && !relation.external) {
				xml(relation.target).ifPresent(related::add);
			}
		}
		return related;
	}

	/** Returns the relation of an id; empty if there is none. */
	Optional<Relation> relation(String from, String id) throws UnreadableSourceException {
		return Optional.ofNullable(relations(from).get(id));
	}

	/** Returns the relations of a part, or of the file if the name is empty, by their ids. */
	private Map<String, Relation> relations(String from) throws UnreadableSourceException {
		Map<String, Relation> known = relations.get(from);
		if (known != null) {
			return known;
		}
		Map<String, Relation> found = new LinkedHashMap<>();
		String folder = from.substring(0, from.lastIndexOf('/') + 1);
		XmlNode root = xml(folder + "_rels/" + from.substring(folder.length()) + ".rels").orElse(null);
		if (root != null) {
			for (XmlNode node : root.children()) {
				String type = node.attribute("Type", "");
				String target = node.attribute("Target", "");
				boolean external = node.attribute("TargetMode", "").equals("External");
				String step = type.substring(type.lastIndexOf('/') + 1);
				found.put(node.attribute("Id", ""), new Relation(step, external ? target : resolve(folder, target), external));
			}
		}
		relations.put(from, found);
		return found;
	}

	private static String resolve(String folder, String target) {
		Deque<String> steps = new ArrayDeque<>();
		for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
			if (step.equals("..")) {
				steps.pollLast();
			} else if (!step.isEmpty() && !step.equals(".")) {
				steps.addLast(step);
			}
		}
		return key(String.join("/", steps));
	}
}
