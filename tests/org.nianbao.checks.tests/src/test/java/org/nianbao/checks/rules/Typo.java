package org.nianbao.checks.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Mistakes in typing a whole number.
 */
enum Typo {

	/** One digit is another one. */
	CHANGED((random, number) -> {
		int at = random.nextInt(number.length());
		char digit = (char) ('0' + random.nextInt(10));
		return number.substring(0, at) + digit + number.substring(at + 1);
	}),
	/** Two neighbouring digits change places. */
	TRANSPOSED((random, number) -> {
		int at = number.length() < 2 ? 0 : random.nextInt(number.length() - 1);
		return number.length() < 2 ? number : number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
	}),
	/** A digit is left out. */
	DROPPED((random, number) -> {
		int at = random.nextInt(number.length());
		return number.substring(0, at) + number.substring(at + 1);
	}),
	/** A digit is typed twice. */
	DOUBLED((random, number) -> {
		int at = random.nextInt(number.length());
		return number.substring(0, at) + number.substring(at, at + 1) + number.substring(at);
	}),
	/** 0 for a number, or a number of one or two digits for 0. */
	ZERO((random, number) -> number.equals("0") ? String.valueOf(1 + random.nextInt(random.nextBoolean() ? 9 : 99)) : "0");

	private final BiFunction<Random, String, String> mistake;

	Typo(BiFunction<Random, String, String> mistake) {
		this.mistake = mistake;
	}

	/** Returns a number typed wrongly: each kind of mistake that is possible is as likely as the others. */
	static String at(Random random, String number) {
		List<Typo> kinds = new ArrayList<>(List.of(values()));
		while (true) {
			Typo kind = kinds.get(random.nextInt(kinds.size()));
			for (int i = 0; i < 20; i++) {
				String typed = kind.mistake.apply(random, number);
				boolean number0 = typed.matches("0|[1-9]\\d*");
				if (number0 && !typed.equals(number)) {
					return typed;
				}
			}
			kinds.remove(kind);
		}
	}
}
