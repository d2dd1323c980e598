package org.nianbao.ui.preview;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.nianbao.document.TracedDocument;
import org.nianbao.document.html.PagePart;
import org.nianbao.document.preview.PageChange;
import org.nianbao.document.preview.PreviewPage;
import org.nianbao.document.preview.PreviewPage.Place;
import org.nianbao.language.figures.Figure.Region;

/**
 * A preview as a web page in the browser of the system. The page is loaded once; later on only what changes is replaced. The page itself has no
 * scripts, and its policy allows none: the scripts are all from here.
 */
final class WebSheet implements PreviewSheet {

	/** Where a click leads to; nothing is ever loaded from there. */
	private static final String CLICK = "nianbao-preview:";
	private static final Pattern CLICKED = Pattern.compile(CLICK + "/*(\\d+),(\\d+)");
	private static final Pattern OUTSIDE = Pattern.compile("(?:https?|mailto):.*", Pattern.CASE_INSENSITIVE);

	private static final String LISTEN = "document.addEventListener('click',function(event){var at=event.target.closest('[" + PagePart.MARK
		+ "]');if(!at)return;var main=document.querySelector('main'),part=at;while(part.parentNode!==main)part=part.parentNode;"
		+ "location.href='" + CLICK + "'+Array.prototype.indexOf.call(main.children,part)+','+at.getAttribute('" + PagePart.MARK + "');});";

	private final Browser browser;
	private PreviewPage shown;

	/** What the browser has loaded; older than {@link #shown} while it is loading. */
	private List<PagePart> loaded;
	private boolean loading;

	/** What to do when the page is there. */
	private Runnable then = () -> {
	};
	private Consumer<Region> selected = region -> {
	};

	private WebSheet(Browser browser) {
		this.browser = browser;
		browser.setJavascriptEnabled(true);
		browser.addLocationListener(LocationListener.changingAdapter(this::leaving));
		browser.addProgressListener(ProgressListener.completedAdapter(event -> loaded()));
	}

	/**
	 * Makes a sheet.
	 *
	 * @param parent the parent of the widget
	 * @return the sheet; empty where the system has no browser
	 */
	static Optional<PreviewSheet> create(Composite parent) {
		try {
			return Optional.of(new WebSheet(new Browser(parent, SWT.NONE)));
		} catch (SWTError noBrowser) {
			return Optional.empty();
		}
	}

	@Override
	public Control control() {
		return browser;
	}

	@Override
	public Runnable prepare(TracedDocument traced) {
		PreviewPage page = PreviewPage.of(traced);
		return () -> show(page);
	}

	private void show(PreviewPage page) {
		shown = page;
		if (loaded == null) {
			loaded = page.parts();
			loading = true;
			browser.setText(page.html(), false);
		} else if (!loading) {
			update();
		}
	}

	private void loaded() {
		if (loading && shown != null) {
			loading = false;
			browser.execute(LISTEN);
			update();
			then.run();
		}
	}

	private void update() {
		PageChange change = PageChange.between(loaded, shown.parts());
		loaded = shown.parts();
		if (!change.isEmpty()) {
			browser.execute(change.script());
		}
	}

	@Override
	public void reveal(int offset, boolean scroll) {
		if (loading) {
			then = () -> reveal(offset, scroll);
		} else if (shown != null) {
			shown.place(offset).ifPresent(place -> browser.execute(emphasis(place, scroll)));
		}
	}

	private static String emphasis(Place place, boolean scroll) {
		return "(function(){var old=document.querySelector('.here');if(old)old.classList.remove('here');var part=document.querySelector('main').children["
			+ place.part() + "];var at=part&&part.querySelector('[" + PagePart.MARK + "=\"" + place.element() + "\"]');if(!at)return;at.classList.add('here');"
			+ (!scroll ? "" : "var box=at.getBoundingClientRect();if(box.top<0||box.bottom>window.innerHeight)at.scrollIntoView({block:'center',"
			+ "inline:'nearest'});") + "})();";
	}

	/** The page of a preview is never left. */
	private void leaving(LocationEvent event) {
		if (event.location.startsWith("about:")) {
			return;
		}
		event.doit = false;
		Matcher click = CLICKED.matcher(event.location);
		if (click.matches() && shown != null) {
			// Not within the event: whoever selects text may move the page.
			Optional<Region> source = shown.source(number(click.group(1)), number(click.group(2)));
			source.ifPresent(region -> browser.getDisplay().asyncExec(() -> selected.accept(region)));
		} else if (OUTSIDE.matcher(event.location).matches()) {
			Program.launch(event.location);
		}
	}

	private static int number(String digits) {
		return digits.length() > 9 ? -1 : Integer.parseInt(digits);
	}

	@Override
	public void clear() {
		shown = null;
		loaded = null;
		loading = false;
		then = () -> {
		};
		browser.setText("", false);
	}

	@Override
	public void print() {
		browser.execute("window.print();");
	}

	@Override
	public void onSelect(Consumer<Region> listener) {
		selected = listener;
	}
}
