package nl.meldpoort.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The browser that is installed on this machine; none is downloaded. */
public final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
    /** It keeps to itself: nothing that a browser does of its own accord may leave the machine. */
    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start(String... flags) {
        if (!Files.isExecutable(PROGRAM)) {
            throw new AssertionError("The journeys need a browser at %s: install the package \"chromium\", name another"
                            .formatted(PROGRAM)
                    + " program with -Dchromium=<path>, or leave the journeys out with -DskipBrowserTests.");
        }
        List<String> arguments = new ArrayList<>(QUIETLY);
        arguments.addAll(List.of(flags));
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(arguments)));
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
