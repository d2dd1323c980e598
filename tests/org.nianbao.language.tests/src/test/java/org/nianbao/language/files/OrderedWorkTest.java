package org.nianbao.language.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class OrderedWorkTest {

	private static final List<Integer> NUMBERS = IntStream.range(0, 2000).boxed().toList();

	@Test
	void resultsComeInTheOrderOfTheInputs() {
		List<Integer> results = new ArrayList<>();
		OrderedWork.run(NUMBERS, number -> {
			if (number % 7 == 0) {
				Thread.yield();
			}
			return number * 2;
		}, results::add);
		assertEquals(NUMBERS.stream().map(number -> number * 2).toList(), results);
	}

	@Test
	void resultsAreHandedOverOnTheThreadOfTheCaller() {
		Thread caller = Thread.currentThread();
		OrderedWork.run(NUMBERS, number -> number, number -> Thread.currentThread() == caller || fail());
	}

	@Test
	void fewResultsWaitForASlowReader() {
		AtomicInteger done = new AtomicInteger();
		AtomicInteger taken = new AtomicInteger();
		int bound = Runtime.getRuntime().availableProcessors() * 10;
		OrderedWork.run(NUMBERS, number -> done.incrementAndGet(), number -> {
			assertTrue(done.get() - taken.getAndIncrement() <= bound);
			return true;
		});
		assertEquals(NUMBERS.size(), taken.get());
	}

	@Test
	void theReaderMayStop() {
		AtomicInteger done = new AtomicInteger();
		List<Integer> results = new ArrayList<>();
		OrderedWork.run(NUMBERS, number -> {
			done.incrementAndGet();
			return number;
		}, number -> results.add(number) && number < 10);
		assertEquals(NUMBERS.subList(0, 11), results);
		assertTrue(done.get() < NUMBERS.size());
	}

	@Test
	void nothingAndASingleInput() {
		List<String> results = new ArrayList<>();
		OrderedWork.run(List.<String>of(), text -> text, results::add);
		assertEquals(List.of(), results);
		OrderedWork.run(List.of("one"), text -> text + " on " + Thread.currentThread().getName(), results::add);
		assertEquals(List.of("one on " + Thread.currentThread().getName()), results);
	}

	private static boolean fail() {
		throw new AssertionError("on another thread");
	}
}
