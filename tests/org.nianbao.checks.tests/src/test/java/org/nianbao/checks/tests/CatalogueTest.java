package org.nianbao.checks.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.checks.Messages;
import org.nianbao.checks.Rule;
import org.nianbao.checks.RuleCatalogue;
import org.nianbao.checks.RuleFamily;
import org.nianbao.checks.Severity;
import org.nianbao.checks.rules.StandardRules;
import org.nianbao.language.format.ColumnDef;
import org.nianbao.language.format.LengthLimit;
import org.nianbao.language.format.Point;
import org.nianbao.language.format.Relation;
import org.nianbao.language.format.RowDef;
import org.nianbao.language.format.RuleSetting;
import org.nianbao.language.format.SentencePattern;
import org.nianbao.language.format.ShareLimit;
import org.nianbao.language.format.SimilarityLimit;
import org.nianbao.language.format.StandardSentence;
import org.nianbao.language.format.Threshold;
import org.nianbao.language.formats.FormatReader;
import org.nianbao.language.formats.PointSpec;
import org.nianbao.language.formats.ReportFormat;
import org.nianbao.language.formats.validation.FormatRule;

/**
 * The catalogue, the formats, the classes and the two languages agree.
 */
class CatalogueTest {

	private static final RuleCatalogue CATALOGUE = RuleCatalogue.of(Locale.CHINESE);
	private static final List<ReportFormat> FORMATS = FormatReader.standard().formats();
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][A-Za-z0-9]*\\}");

	@Test
	void everyRuleOfTheFormatsIsInTheCatalogue() {
		Set<String> used = new TreeSet<>();
		FORMATS.forEach(format -> format.definition().eAllContents().forEachRemaining(element -> rule(element).ifPresent(used::add)));
		assertTrue(used.size() > 20, used.toString());
		used.removeAll(ids());
		assertEquals(Set.of(), used);
	}

	@Test
	void whatIsCheckedIsWhatTheClassesCheck() {
		Set<String> checked = CATALOGUE.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
		Set<String> inClasses = StandardRules.all().stream().flatMap(rule -> rule.ids(FORMATS).stream()).collect(Collectors.toCollection(TreeSet::new));
		inClasses.add("S-INTERNAL");
		inClasses.add("S-WAIVER");
		Stream.of(FormatRule.values()).forEach(rule -> inClasses.add(rule.id()));
		assertEquals(checked, inClasses);
	}

	@Test
	void severitiesOfRelationsAreThoseOfTheFormats() {
		FORMATS.forEach(format -> format.definition().eAllContents().forEachRemaining(element -> {
			if (element instanceof Relation relation) {
				assertEquals(Severity.of(relation.getSeverity()), CATALOGUE.find(relation.getRule()).orElseThrow().severity(), relation.getRule());
			}
		}));
	}

	@Test
	void rulesAreSortedAndFoundByTheirIds() {
		List<String> ids = CATALOGUE.rules().stream().map(Rule::id).toList();
		assertEquals(ids.stream().sorted().toList(), ids);
		CATALOGUE.rules().forEach(rule -> assertEquals(rule, CATALOGUE.find(rule.id()).orElseThrow()));
		assertEquals(Optional.empty(), CATALOGUE.find("T3-NONE"));
	}

	@Test
	void textsAreInTheLanguageAskedFor() {
		Rule chinese = CATALOGUE.find("T3-BALANCE").orElseThrow();
		Rule english = RuleCatalogue.of(Locale.UK).find("T3-BALANCE").orElseThrow();
		assertEquals("第一项加第二项之和等于第三项加第四项之和", chinese.title());
		assertEquals("First plus second item equal third plus fourth", english.title());
		assertEquals(RuleFamily.TABLES, english.family());
		assertEquals(Severity.ERROR, english.severity());
		assertEquals(chinese.title(), RuleCatalogue.of(Locale.SIMPLIFIED_CHINESE).find("T3-BALANCE").orElseThrow().title());
		assertEquals(chinese.title(), RuleCatalogue.of(Locale.FRENCH).find("T3-BALANCE").orElseThrow().title());
	}

	@Test
	void defaultLocaleDoesNotDecide() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.ENGLISH);
			assertEquals("、", Messages.of(Locale.CHINESE).format("list.separator"));
			Locale.setDefault(Locale.CHINESE);
			assertEquals(", ", Messages.of(Locale.ENGLISH).format("list.separator"));
		} finally {
			Locale.setDefault(before);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "rules", "messages" })
	void languagesHaveTheSameKeysAndPlaceholders(String bundle) throws IOException {
		TreeMap<String, String> chinese = placeholders(properties(bundle + ".properties"));
		TreeMap<String, String> english = placeholders(properties(bundle + "_en.properties"));
		assertEquals(chinese, english);
	}

	@ParameterizedTest
	@ValueSource(strings = { "catalogue.properties", "rules.properties", "rules_en.properties", "messages.properties", "messages_en.properties" })
	void noKeyStandsTwice(String bundle) throws IOException {
		try (InputStream stream = RuleCatalogue.class.getResourceAsStream(bundle)) {
			List<String> keys = new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#") && line.contains("="))
				.map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
			assertEquals(keys.stream().distinct().toList(), keys);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "rules.properties", "rules_en.properties", "messages.properties", "messages_en.properties" })
	void noTextIsEmpty(String bundle) throws IOException {
		properties(bundle).forEach((key, text) -> assertFalse(((String) text).isBlank(), (String) key));
	}

	@Test
	void everyTextOfARuleBelongsToARule() throws IOException {
		Set<String> keys = new TreeSet<>();
		properties("rules.properties").keySet().forEach(key -> keys.add((String) key));
		for (Rule rule : CATALOGUE.rules()) {
			List.of("title", "explanation", "source").forEach(part -> keys.remove(rule.id() + "." + part));
		}
		assertEquals(Set.of(), keys);
	}

	@Test
	void valuesAreInsertedAsTheyAre() {
		Messages messages = Messages.of(Locale.CHINESE);
		assertEquals("“{number}”为 1234567.50", messages.format("related.number", "label", "{number}", "number", "1234567.50", "other", "unused"));
		assertThrows(IllegalArgumentException.class, () -> messages.format("related.number", "label", "x"));
		assertThrows(MissingResourceException.class, () -> messages.format("no.such.key"));
	}

	@Test
	void longTextsAreCutBetweenCharacters() {
		assertEquals("甲".repeat(39) + "…", Messages.quotable("甲".repeat(39) + "𠮷" + "乙"));
		assertEquals("甲".repeat(40), Messages.quotable("甲".repeat(40)));
	}

	private static Set<String> ids() {
		return CATALOGUE.rules().stream().map(Rule::id).collect(Collectors.toSet());
	}

	private static Optional<String> rule(EObject element) {
		if (element instanceof Relation relation) {
			return Optional.of(relation.getRule());
		}
		if (element instanceof ColumnDef column) {
			return Optional.ofNullable(column.getSumRule());
		}
		if (element instanceof RowDef row) {
			return Optional.ofNullable(row.getSumRule());
		}
		if (element instanceof SentencePattern pattern) {
			return Optional.of(pattern.getRule());
		}
		if (element instanceof StandardSentence sentence) {
			return Optional.of(sentence.getRule());
		}
		if (element instanceof Threshold threshold) {
			return Optional.of(threshold.getRule());
		}
		if (element instanceof Point point) {
			return Optional.of(point.getRule() == null ? PointSpec.DEFAULT_RULE : point.getRule());
		}
		if (element instanceof LengthLimit limit) {
			return Optional.of(limit.getRule());
		}
		if (element instanceof SimilarityLimit limit) {
			return Optional.of(limit.getRule());
		}
		if (element instanceof ShareLimit limit) {
			return Optional.of(limit.getRule());
		}
		return element instanceof RuleSetting setting ? Optional.of(setting.getRule()) : Optional.empty();
	}

	private static TreeMap<String, String> placeholders(Properties properties) {
		TreeMap<String, String> result = new TreeMap<>();
		properties.forEach((key, text) -> result.put((String) key,
			PLACEHOLDER.matcher((String) text).results().map(match -> match.group()).distinct().sorted().collect(Collectors.joining(" "))));
		return result;
	}

	private static Properties properties(String name) throws IOException {
		Properties properties = new Properties();
		try (InputStream stream = Messages.class.getResourceAsStream(name); Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}
}
