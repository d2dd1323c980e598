package org.nianbao.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.nianbao.cli.Messages;

/**
 * The bar appears late, keeps to the width of the terminal, and leaves nothing behind.
 */
class ProgressBarTest {

	private static final String ERASE = "\r\u001b[K";
	private static final long SECOND = 1_000_000_000L;

	private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
	private long now;

	private ProgressBar bar(int width, int total) {
		return new ProgressBar(new PrintStream(terminal, true, StandardCharsets.UTF_8), new Messages(Locale.CHINESE), () -> width, total, () -> now);
	}

	private String drawn() {
		String text = terminal.toString(StandardCharsets.UTF_8);
		terminal.reset();
		return text;
	}

	@Test
	void aShortRunShowsNothing() {
		try (ProgressBar bar = bar(80, 3)) {
			now = ProgressBar.DELAY - 1;
			bar.advance();
			bar.advance();
			bar.erase();
		}
		assertEquals("", drawn());
	}

	@Test
	void theBarTellsWhatIsDoneAndWhatIsLeft() {
		ProgressBar bar = bar(41, 200);
		now = 10 * SECOND;
		for (int i = 0; i < 50; i++) {
			bar.advance();
		}
		assertEquals(ERASE + "1/200 [                     ] 剩余 33:10", drawn());
		now += ProgressBar.PAUSE;
		bar.advance();
		assertEquals(ERASE + "51/200 [=====                ] 剩余 0:29", drawn());
		bar.erase();
		assertEquals(ERASE, drawn());
		bar.erase();
		assertEquals("", drawn());
		bar.advance();
		assertEquals(ERASE + "52/200 [=====                ] 剩余 0:28", drawn());
		bar.close();
		assertEquals(ERASE, drawn());
		bar.advance();
		assertEquals("", drawn());
	}

	@Test
	void longTimesHaveHours() {
		ProgressBar bar = bar(60, 1000);
		now = 10 * SECOND;
		bar.advance();
		assertEquals(ERASE + "1/1000 [" + " ".repeat(37) + "] 剩余 2:46:30", drawn());
	}

	@Test
	void whereThereIsNoRoomThereIsNoBar() {
		for (int width : new int[] {0, 1, 20}) {
			ProgressBar bar = bar(width, 200);
			now += 10 * SECOND;
			bar.advance();
			bar.close();
			assertEquals("", drawn());
		}
	}
}
