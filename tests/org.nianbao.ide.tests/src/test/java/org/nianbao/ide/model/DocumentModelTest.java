package org.nianbao.ide.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

/** What is known of an open text, and when. */
class DocumentModelTest {

	private final WordLanguage language = new WordLanguage();
	private final EditedText text = new EditedText("one");
	private final ManualDelayer delayer = new ManualDelayer();
	private final List<RuntimeException> failures = new ArrayList<>();
	private final List<String> published = new ArrayList<>();
	private final DocumentModel<List<String>> model = new DocumentModel<>(() -> language, text, delayer, failures::add);

	DocumentModelTest() {
		model.addListener(snapshot -> published.add(snapshot.version() + " " + snapshot.text()));
	}

	private void type(String typed) {
		text.type(typed);
		model.changed();
	}

	@Test
	void nothingIsKnownBeforeAnybodyLooks() {
		assertEquals(Optional.empty(), model.snapshot());
		assertEquals(0, delayer.waiting());
		assertEquals(List.of(), language.parsed);
	}

	@Test
	void openedTextIsLookedAtAtOnce() {
		model.refresh();
		assertEquals(List.of(), language.parsed, "not on the thread that asks");
		delayer.pass(0);
		assertEquals(List.of("1 one"), published);
		assertEquals("1", model.currentSnapshot().orElseThrow().hints().get(0).text());
	}

	@Test
	void textIsLookedAtAfterAPauseInTypingOnly() {
		type("one t");
		delayer.pass(DocumentModel.PAUSE - 1);
		type("one tw");
		delayer.pass(DocumentModel.PAUSE - 1);
		type("one two");
		assertEquals(List.of(), language.parsed);
		assertEquals(1, delayer.waiting());
		delayer.pass(DocumentModel.PAUSE);
		assertEquals(List.of("one two"), language.parsed);
		assertEquals(List.of("4 one two"), published);
	}

	@Test
	void snapshotIsKeptUntilThereIsANewOne() {
		model.refresh();
		delayer.pass(0);
		type("one two");
		assertEquals("one", model.snapshot().orElseThrow().text());
		assertEquals(Optional.empty(), model.currentSnapshot());
	}

	@Test
	void changeWhileLookingCancels() {
		language.whileChecking = () -> {
			language.whileChecking = () -> {
			};
			type("one two");
		};
		model.refresh();
		delayer.pass(0);
		assertEquals(List.of("one"), language.checked);
		assertEquals(List.of(), published);
		delayer.pass(DocumentModel.PAUSE);
		assertEquals(List.of("2 one two"), published);
		assertEquals(List.of(), failures);
	}

	@Test
	void whatWasFoundForAnOlderTextIsNotPublishedEvenIfNobodySaidThatItChanged() {
		language.whileChecking = () -> text.type("one two");
		model.refresh();
		delayer.pass(0);
		assertEquals(List.of(), published);
		assertEquals(Optional.empty(), model.snapshot());
	}

	@Test
	void textThatChangesWhileItIsReadIsLeftToTheNextLook() {
		text.changing(true);
		model.refresh();
		delayer.pass(0);
		assertEquals(Optional.empty(), model.read(List::size));
		assertEquals(List.of(), language.parsed);
		text.changing(false);
		model.changed();
		delayer.pass(DocumentModel.PAUSE);
		assertEquals(List.of("1 one"), published);
	}

	@Test
	void eachVersionIsParsedOnce() {
		assertEquals(Optional.of(new Versioned<>(1, 1)), model.read(List::size));
		model.refresh();
		delayer.pass(0);
		model.read(List::size);
		assertEquals(List.of("one"), language.parsed);
		text.type("one two");
		assertEquals(Optional.of(new Versioned<>(2, 2)), model.read(List::size), "without waiting for a pause");
		assertEquals(List.of("one", "one two"), language.parsed);
	}

	@Test
	void textIsParsedAnewWhereItsProjectHasChanged() {
		model.read(List::size);
		language.current = false;
		model.read(List::size);
		model.read(List::size);
		assertEquals(List.of("one", "one"), language.parsed);
	}

	@Test
	void failureIsToldAndDoesNotStopTheNextLook() {
		language.whileChecking = () -> {
			throw new IllegalStateException("broken");
		};
		model.refresh();
		delayer.pass(0);
		assertEquals("broken", failures.get(0).getMessage());
		language.whileChecking = () -> {
		};
		type("one two");
		delayer.pass(DocumentModel.PAUSE);
		assertEquals(List.of("2 one two"), published);
	}

	@Test
	void listenerThatFailsKeepsNobodyElseFromHearing() {
		List<Long> heard = new ArrayList<>();
		model.addListener(snapshot -> {
			throw new IllegalStateException("deaf");
		});
		model.addListener(snapshot -> heard.add(snapshot.version()));
		model.refresh();
		delayer.pass(0);
		assertEquals(List.of(1L), heard);
		assertEquals(1, failures.size());
	}

	@Test
	void closedTextIsNotLookedAt() {
		type("one two");
		model.dispose();
		assertEquals(0, delayer.waiting());
		model.changed();
		model.refresh();
		delayer.pass(DocumentModel.PAUSE);
		assertEquals(List.of(), language.parsed);
		assertEquals(Optional.empty(), model.read(List::size));
	}

	@Test
	void nothingIsPublishedAfterClosing() {
		language.whileChecking = model::dispose;
		model.refresh();
		delayer.pass(0);
		assertEquals(List.of("one"), language.checked);
		assertEquals(List.of(), published);
		assertEquals(List.of(), failures);
	}

	/** The thread of the user interface may call these while another one is parsing. */
	@Test
	void nobodyWaitsForParsing() throws Exception {
		CountDownLatch checking = new CountDownLatch(1);
		CountDownLatch goOn = new CountDownLatch(1);
		language.whileChecking = () -> {
			checking.countDown();
			await(goOn);
		};
		model.refresh();
		ExecutorService background = Executors.newSingleThreadExecutor();
		try {
			Future<?> look = background.submit(() -> delayer.pass(0));
			assertTrue(checking.await(30, TimeUnit.SECONDS));
			assertFalse(model.snapshot().isPresent());
			assertFalse(model.currentSnapshot().isPresent());
			type("one two");
			model.dispose();
			goOn.countDown();
			look.get(30, TimeUnit.SECONDS);
		} finally {
			background.shutdownNow();
		}
		assertEquals(List.of(), published);
	}

	/** A text may keep everybody from asking for its version while it changes, and says so meanwhile. */
	@Test
	void textIsNotAskedWhileItIsKeptFromChanging() {
		List<Boolean> waited = new ArrayList<>();
		language.whileChecking = () -> text.whenAsked(() -> {
			Thread typing = new Thread(model::changed);
			typing.start();
			waited.add(!hasEnded(typing));
		});
		model.refresh();
		delayer.pass(0);
		assertEquals(List.of(false), waited);
	}

	private static boolean hasEnded(Thread thread) {
		try {
			thread.join(TimeUnit.SECONDS.toMillis(5));
			return !thread.isAlive();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertTrue(latch.await(30, TimeUnit.SECONDS));
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
