package org.nianbao.cli;

import java.util.List;
import java.util.Locale;

/**
 * Chooses the language of the messages: what {@code --lang} says, else what the locale says. Chinese is the language of the product:
 * it is used where nothing is said, and where the locale is the technical one ({@code C}, {@code POSIX}) of servers and containers.
 */
final class MessageLanguage {

	private static final String OPTION = "--lang";
	/** The first is the launcher's: what it had to replace with a locale that has Chinese characters (releng/utf8-locale.sh). */
	private static final List<String> VARIABLES = List.of("NIANBAO_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");

	private MessageLanguage() {
	}

	/**
	 * Returns the language. Looks for the option itself, because help and errors about other options are to be in that language too.
	 *
	 * @param args         the arguments
	 * @param surroundings the environment
	 * @return the language; where the option has a wrong value, the one of the locale
	 */
	static Locale of(String[] args, Surroundings surroundings) {
		for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
			String value = "";
			if (args[i].equals(OPTION) && i + 1 < args.length) {
				value = args[i + 1];
			} else if (args[i].startsWith(OPTION + "=")) {
				value = args[i].substring(OPTION.length() + 1);
			}
			for (Choice choice : Choice.values()) {
				if (choice.name().equalsIgnoreCase(value)) {
					return choice.locale;
				}
			}
		}
		for (String variable : VARIABLES) {
			String value = surroundings.variable(variable);
			if (!value.isEmpty()) {
				return ofLocale(value);
			}
		}
		return Locale.CHINESE;
	}

	private static Locale ofLocale(String value) {
		String language = value.split("[_.@-]", 2)[0];
		return switch (language) {
			case "zh", "C", "POSIX" -> Locale.CHINESE;
			default -> Locale.ENGLISH;
		};
	}

	/** The values of the option. */
	enum Choice {
		ZH(Locale.CHINESE), EN(Locale.ENGLISH);

		private final Locale locale;

		Choice(Locale locale) {
			this.locale = locale;
		}
	}
}
