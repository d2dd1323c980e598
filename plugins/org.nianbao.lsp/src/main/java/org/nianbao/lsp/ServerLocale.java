package org.nianbao.lsp;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.lsp4j.InitializeParams;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Chooses the language of what the server says.
 */
final class ServerLocale {

	/** The member of the initialization options. */
	private static final String OPTION = "locale";

	private ServerLocale() {
	}

	/**
	 * Chooses the language: what the user has set ({@code initializationOptions.locale}), else that of the editor, else that of the process.
	 *
	 * @param params   what the editor says
	 * @param standard the language of the process
	 * @return Chinese for what begins with {@code zh}, else English
	 */
	static Locale of(InitializeParams params, Locale standard) {
		return Stream.of(option(params), Optional.ofNullable(params.getLocale())).flatMap(Optional::stream).map(String::strip).filter(tag -> !tag.isEmpty())
			.map(ServerLocale::locale).findFirst().orElse(standard);
	}

	private static Optional<String> option(InitializeParams params) {
		if (params.getInitializationOptions() instanceof JsonObject options) {
			JsonElement value = options.get(OPTION);
			return value != null && value.isJsonPrimitive() ? Optional.of(value.getAsString()) : Optional.empty();
		}
		return Optional.empty();
	}

	private static Locale locale(String tag) {
		return tag.toLowerCase(Locale.ROOT).startsWith(Locale.CHINESE.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
	}
}
