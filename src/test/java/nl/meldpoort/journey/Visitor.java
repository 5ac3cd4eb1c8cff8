package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Somebody at a browser of her own. Whatever the browser complains of on the way, and whatever it asks of another host,
 * is held against the journey at its end.
 */
class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    /** Every picture, not those of failures alone. */
    private static final boolean ALL_PICTURES = Boolean.getBoolean("screenshots");

    private static final Pattern HALF_A_TEXT = Pattern.compile("%[a-z]+|\\{[a-z]+:|NOT_FOUND");

    private static final String VIOLATIONS = """
            async () => {
              const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
              return violations.flatMap(({ id, nodes }) => nodes.map((node) =>
                `${id}: ${node.html}\\n  ${node.failureSummary}`));
            }""";
    private static final String VISIBLE_HEADINGS =
            "() => [...document.querySelectorAll('h1')].filter((one) => one.offsetParent !== null).length";
    private static final String OVERFLOW = """
            () => {
              const room = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= room) return [];
              return [...document.querySelectorAll('body *')]
                .filter((one) => one.getBoundingClientRect().right > room + 0.5 && one.offsetParent !== null)
                .map((one) => one.outerHTML.slice(0, 120)).slice(0, 3);
            }""";

    final Seat seat;
    final BrowserContext context;
    final Page page;
    private final URL home;
    private final Texts texts;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strangers = new ArrayList<>();
    private final List<String> elsewhere = new ArrayList<>();
    private boolean expectsFailures;

    Visitor(Browser browser, URL home, Seat seat, Browser.NewContextOptions options) {
        this.home = home;
        this.seat = seat;
        this.texts = new Texts(seat.language());
        this.context = browser.newContext(options.setViewportSize(seat.width(), seat.isNarrow() ? 640 : 900)
                .setLocale(seat.language()));
        context.setDefaultTimeout(20_000);
        context.onRequest(this::heard);
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        this.page = context.newPage();
    }

    // --- what she sees ---

    String text(String key, Object... values) {
        return texts.of(key, values);
    }

    Locator part(String name) {
        return page.locator("[data-part='" + name + "']:visible");
    }

    /** The heading of the view in sight, which has the focus: a screen reader starts there. */
    void isAt(String key, Object... values) {
        Locator heading = page.locator("h1:visible");
        assertThat(heading).hasText(text(key, values));
        assertThat(heading).isFocused();
    }

    void reads(String key, Object... values) {
        assertThat(page.getByText(text(key, values))
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .first())
                .isVisible();
    }

    /** Words as a list shows them: a receipt, a recovery code, a fingerprint. */
    List<String> words(Locator list) {
        return list.locator("li").allInnerTexts().stream().map(String::strip).toList();
    }

    String allText() {
        return page.innerText("body");
    }

    /** Everything in the document, out of sight or not, and what is typed in its fields. */
    String everythingInThePage() {
        return (String) page.evaluate("() => document.documentElement.outerHTML"
                + " + [...document.querySelectorAll('input, textarea')].map((one) => one.value).join('\\n')");
    }

    /**
     * This view, as it is now, fits its screen, has one main heading, says nothing half, and every rule of accessibility
     * holds. What is wrong is told at the end of the visit, so that one journey tells of every view.
     */
    void looksRight(String name) {
        List<String> wrong = new ArrayList<>();
        page.evaluate("() => scrollTo(0, 0)");
        ((List<?>) page.evaluate(OVERFLOW)).forEach(element -> wrong.add("sticks out: " + element));
        if (!page.evaluate(VISIBLE_HEADINGS).equals(1)) {
            wrong.add("main headings in sight: " + page.evaluate(VISIBLE_HEADINGS));
        }
        if (HALF_A_TEXT.matcher(allText()).find()) {
            wrong.add("a text with a hole: " + allText());
        }
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        ((List<?>) page.evaluate(VIOLATIONS)).forEach(violation -> wrong.add(violation.toString()));
        if (ALL_PICTURES || !wrong.isEmpty()) {
            picture(name);
        }
        wrong.forEach(fault -> complaints.add(name + " at " + seat + ": " + fault));
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(SCREENSHOTS.resolve("%s-%s.png".formatted(name, seat))));
    }

    // --- what she does ---

    void opens(String path) {
        page.navigate(address(path));
    }

    String address(String path) {
        return URI.create(home.toString()).resolve(path).toString();
    }

    void attaches(FilePayload... files) {
        part("files-input").setInputFiles(files);
        for (FilePayload file : files) {
            assertThat(part("files-list").getByText(file.name)).isVisible();
        }
    }

    /** The bytes of an attachment that a letter in sight offers. */
    byte[] saves(String file) {
        Download download = page.waitForDownload(() -> part("save")
                .and(page.getByLabel(text("page:attachmentSaveNamed", "name", file)))
                .click());
        assertThat(download.suggestedFilename()).isEqualTo(file);
        try (InputStream saved = download.createReadStream()) {
            return saved.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Presses Tab until the keyboard is where it should be. */
    void tabsTo(String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(
                    page.evaluate("(selector) => document.activeElement.matches(selector)", selector))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not get to " + selector);
    }

    // --- what happens on the way ---

    /** Requests will fail on purpose; the browser's own note of that is no complaint. */
    void expectsFailures() {
        expectsFailures = true;
    }

    /** The connection is lost before anything arrives. */
    void losesConnection() {
        expectsFailures();
        context.setOffline(true);
    }

    void isConnectedAgain() {
        context.setOffline(false);
    }

    /** The server takes the next request in, and its answer gets lost. */
    void losesTheNextAnswerOf(String address) {
        expectsFailures();
        page.route(
                address,
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));
    }

    void meddles(String address, Consumer<Route> meddling) {
        page.route(address, meddling);
    }

    private void heard(Request request) {
        URI asked = URI.create(request.url());
        boolean ours = List.of("data", "blob", "about").contains(asked.getScheme())
                || asked.getAuthority().equals(home.getAuthority());
        if (!ours && !mayAsk(asked)) {
            strangers.add(request.url());
        }
    }

    /** Whether this address of another host belongs to the journey. */
    boolean mayAsk(URI address) {
        return elsewhere.contains(address.getHost());
    }

    void mayLeaveFor(String... hosts) {
        elsewhere.addAll(List.of(hosts));
    }

    private void heard(ConsoleMessage message) {
        boolean ours = message.location().isEmpty() || message.location().startsWith(address("/"));
        boolean expected = expectsFailures && message.text().startsWith("Failed to load resource");
        if (List.of("error", "warning").contains(message.type()) && ours && !expected) {
            complaints.add(message.type() + ": " + message.text() + " at " + message.location());
        }
    }

    /** Ends the visit, and tells what the browser had to complain of. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what was wrong on the way").isEmpty();
        assertThat(strangers).as("what was asked of other hosts").isEmpty();
    }
}
