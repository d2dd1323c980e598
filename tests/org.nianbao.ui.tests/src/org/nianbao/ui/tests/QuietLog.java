package org.nianbao.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which the error log got an entry because of this product. */
final class QuietLog implements BeforeEachCallback, AfterEachCallback, ILogListener {

	private static final String OURS = "org.nianbao.";

	private final List<String> errors = new CopyOnWriteArrayList<>();

	@Override
	public void beforeEach(ExtensionContext context) {
		errors.clear();
		Platform.addLogListener(this);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		Platform.removeLogListener(this);
		assertEquals(List.of(), List.copyOf(errors));
	}

	@Override
	public void logging(IStatus status, String plugin) {
		boolean isOurs = plugin.startsWith(OURS) || status.getPlugin().startsWith(OURS) || isOurs(status.getException());
		if (isOurs && status.matches(IStatus.ERROR | IStatus.WARNING)) {
			errors.add(status + (status.getException() == null ? "" : " at " + Arrays.toString(status.getException().getStackTrace())));
		}
	}

	private static boolean isOurs(Throwable exception) {
		return exception != null && (isOurs(exception.getCause())
			|| Arrays.stream(exception.getStackTrace()).anyMatch(frame -> frame.getClassName().startsWith(OURS)
				&& !frame.getClassName().startsWith(QuietLog.class.getPackageName())));
	}
}
