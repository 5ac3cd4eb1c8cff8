package nl.meldpoort.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import nl.meldpoort.testing.OwnDatabase;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** Whole ways through the pages in a real browser: one browser a class, a fresh one for everybody in it, an empty desk. */
@QuarkusTestResource(OwnDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
abstract class Journey {
    /** Keys are made and opened while a test looks on, on whatever machine. */
    private static final double PATIENCE_MS = 20_000;

    @TestHTTPResource("/")
    URL home;

    @Inject
    DeskFixture desk;

    private Chromium chromium;
    private final List<Visitor> visitors = new ArrayList<>();

    @BeforeAll
    void startBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        chromium = Chromium.start(flags());
    }

    @BeforeEach
    void clearDesk() {
        desk.isEmpty();
    }

    @AfterEach
    void endVisits() {
        SoftAssertions complaints = new SoftAssertions();
        visitors.forEach(visitor -> complaints.check(visitor::close));
        visitors.clear();
        complaints.assertAll();
    }

    @AfterAll
    void leaveNothing() {
        chromium.close();
        desk.isEmpty();
    }

    /** What this class starts its browser with, beside what all do. */
    String[] flags() {
        return new String[0];
    }

    Reporter reporter(Seat seat) {
        return reporter(seat, new Browser.NewContextOptions());
    }

    Reporter reporter(Seat seat, Browser.NewContextOptions options) {
        return joined(new Reporter(chromium.browser(), home, seat, options));
    }

    HandlerAtWork handler(String account, Seat seat) {
        return joined(new HandlerAtWork(chromium.browser(), home, seat, new Browser.NewContextOptions(), account));
    }

    Administrator administrator(String account, Seat seat) {
        return joined(new Administrator(chromium.browser(), home, seat, new Browser.NewContextOptions(), account));
    }

    KeyHolderAtWork keyHolder(String account, Seat seat) {
        return joined(new KeyHolderAtWork(chromium.browser(), home, seat, new Browser.NewContextOptions(), account));
    }

    private <T extends Visitor> T joined(T visitor) {
        visitors.add(visitor);
        return visitor;
    }
}
