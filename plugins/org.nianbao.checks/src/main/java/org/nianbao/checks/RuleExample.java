package org.nianbao.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A wrong passage of a report and its repair. The examples are resources, {@code examples/RULE.example}, of three parts: the lines of a correct
 * report that the example stands for, the wrong lines, the right lines. The tests put both into the correct report and check them.
 *
 * @param replaced the lines of the correct report for which the others stand; without the line end of the last one
 * @param wrong    lines that the rule finds fault with
 * @param right    the same lines repaired
 */
public record RuleExample(String replaced, String wrong, String right) {

	private static final String SEPARATOR = "\n=====\n";
	private static final int PARTS = 3;

	/**
	 * Returns the example of a rule.
	 *
	 * @param rule the ID of the rule
	 * @return empty where the rule has none: then no report shows what it finds
	 * @throws IllegalStateException if the resource does not have three parts
	 */
	public static Optional<RuleExample> of(String rule) {
		try (InputStream stream = RuleExample.class.getResourceAsStream("examples/" + rule + ".example")) {
			if (stream == null) {
				return Optional.empty();
			}
			String[] parts = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").stripTrailing().split(SEPARATOR, -1);
			if (parts.length != PARTS) {
				throw new IllegalStateException(rule + ".example has " + parts.length + " parts");
			}
			return Optional.of(new RuleExample(parts[0], parts[1], parts[2]));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
