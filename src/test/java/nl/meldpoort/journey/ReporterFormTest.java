package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the form asks of a reporter, and what it leaves behind: nothing. */
@QuarkusTest
class ReporterFormTest extends Journey {
    private static final String STORED = """
            async () => [
              document.cookie,
              ...Object.keys(localStorage),
              ...Object.keys(sessionStorage),
              ...(await indexedDB.databases()).map((one) => one.name),
              ...(await caches.keys()),
              ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
            ].filter((one) => one !== '')""";

    @BeforeEach
    void openDesk() {
        desk.isOpenWith("anna");
    }

    @Test
    void is_sent_with_the_keyboard_alone() {
        Reporter reporter = reporter(Seat.DUTCH);
        reporter.visits();
        reporter.page.keyboard().press("Tab");
        assertThat(reporter.page.locator("[data-part=skip]")).isFocused();
        reporter.page.keyboard().press("Enter");
        assertThat(reporter.page.locator("main")).isFocused();
        reporter.seesTheMap();
        reporter.tabsTo("[data-part=door-report]");
        reporter.page.keyboard().press("Enter");
        assertThat(reporter.part("desk-name")).isFocused();
        reporter.tabsTo("[data-part=desk-report]");
        reporter.page.keyboard().press("Enter");
        reporter.isAt("page:qKind");

        reporter.tabsTo("[data-part=next]");
        reporter.page.keyboard().press("Enter");
        assertThat(reporter.part("form-errors")).isFocused();
        reporter.page.keyboard().press("Tab");
        reporter.page.keyboard().press("Enter");
        assertThat(reporter.page.locator("#kind-wrongdoing")).isFocused();
        reporter.page.keyboard().press("ArrowDown");
        assertThat(reporter.page.locator("#kind-breach")).isChecked();
        reporter.page.keyboard().press("Enter");
        reporter.isAt("page:qTitle");

        reporter.tabsTo("#answer-title");
        reporter.page.keyboard().type("Met het toetsenbord");
        reporter.page.keyboard().press("Enter");
        reporter.isAt("page:qWhat");
        reporter.tabsTo("#answer-what");
        reporter.page.keyboard().type("Alles.");
        for (String next : Reporter.QUESTIONS.subList(3, Reporter.QUESTIONS.size())) {
            reporter.tabsTo("[data-part=next]");
            reporter.page.keyboard().press("Enter");
            reporter.isAtStep(next);
        }
        reporter.tabsTo("[data-part=next]");
        reporter.page.keyboard().press("Enter");
        reporter.isAt("page:reviewTitle");
        reporter.tabsTo("#readable-yes");
        reporter.page.keyboard().press("ArrowDown");
        assertThat(reporter.page.locator("#readable-no")).isChecked();
        reporter.tabsTo("[data-part=next]");
        reporter.page.keyboard().press("Enter");

        List<String> words = reporter.writesDownReceipt();
        reporter.tabsTo("#check-first");
        reporter.page.keyboard().type(reporter.askedWord("check-first-label", words));
        reporter.page.keyboard().press("Tab");
        reporter.page.keyboard().type(reporter.askedWord("check-second-label", words));
        reporter.page.keyboard().press("Enter");
        reporter.isAt("page:doneTitle");
        assertThat(desk.cases()).isEqualTo(1);
    }

    @Test
    void write_only_stays_the_choice_in_the_mailbox() {
        Reporter reporter = reporter(Seat.DUTCH);
        reporter.tells("Niet terug te lezen", "Alleen voor het meldpunt");
        reporter.chooses("readable-no");
        reporter.sends();
        List<String> words = reporter.writesDownReceipt();
        reporter.typesAskedWords(words);

        reporter.opensMailbox(words);

        assertThat(reporter.letters().first()).containsText(reporter.text("page:writeOnly"));
        assertThat(reporter.everythingInThePage()).doesNotContain("Alleen voor het meldpunt");
        assertThat(reporter.page.locator("#answer-readable-no")).isChecked();
    }

    @Test
    void and_the_whole_visit_leave_nothing_in_the_browser() {
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> words = reporter.reports("Niets blijft achter", "Geheim dat nergens blijft.");
        reporter.opensMailbox(words);
        assertThat(reporter.letters()).hasCount(1);
        reporter.part("mailbox-leave").click();
        reporter.isAt("page:startTitle");

        assertThat(reporter.everythingInThePage())
                .doesNotContain("Geheim dat nergens blijft.")
                .doesNotContain("Niets blijft achter")
                // As the page shows a word of a receipt; its own text may hold the letters of one by chance.
                .doesNotContainPattern(">(%s)<".formatted(String.join("|", words)));
        assertThat(
                        reporter.page.evaluate(
                                "() => [...document.querySelectorAll('[id^=word-], [id^=check-]')].map((one) => one.value).join('')"))
                .isEqualTo("");
        assertThat((List<?>) reporter.page.evaluate(STORED)).isEmpty();
        assertThat(reporter.context.cookies()).isEmpty();
    }

    @Test
    void keeps_the_quick_exit_in_sight_on_a_phone() {
        Reporter reporter = reporter(Seat.DUTCH_PHONE);
        reporter.visits();
        reporter.page.mouse().wheel(0, 1_500);
        reporter.page.waitForFunction("() => scrollY > 500");
        assertThat(reporter.part("quick-exit")).isInViewport();
        assertThat(reporter.page.locator(".mp-header__name")).not().isInViewport();
    }

    @Test
    void asks_before_typed_text_is_lost() {
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> asked = new ArrayList<>();
        reporter.page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        reporter.tells("Een titel", "Iets");

        reporter.page.close(new Page.CloseOptions().setRunBeforeUnload(true));
        reporter.page.waitForCondition(() -> !asked.isEmpty());

        assertThat(asked).containsExactly("beforeunload");
        assertThat(reporter.part("review")).containsText("Een titel");
    }

    @Test
    void does_not_ask_where_nothing_was_typed() {
        Reporter reporter = reporter(Seat.DUTCH);
        List<String> asked = new ArrayList<>();
        reporter.page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        reporter.visits();
        reporter.startsAReport();

        reporter.page.waitForClose(() -> reporter.page.close(new Page.CloseOptions().setRunBeforeUnload(true)));

        assertThat(asked).isEmpty();
    }

    @Test
    void is_left_at_once_by_the_quick_exit_and_back_does_not_lead_here() {
        Reporter reporter = reporter(Seat.DUTCH);
        String before = "http://before.localhost/";
        reporter.context.route(before, route -> answer(route, "before"));
        reporter.context.route("https://www.knmi.nl/**", route -> answer(route, "weather"));
        reporter.mayLeaveFor("before.localhost", "www.knmi.nl");
        List<String> asked = new ArrayList<>();
        reporter.page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        reporter.page.navigate(before);
        reporter.tells("Een titel", "Iets wat niemand mag zien");

        reporter.part("quick-exit").click();

        reporter.page.waitForURL("https://www.knmi.nl/");
        assertThat(reporter.page.locator("body")).hasText("weather");
        reporter.page.goBack();
        assertThat(reporter.page.locator("body")).hasText("before");
        assertThat(reporter.page.url()).isEqualTo(before);
        reporter.page.goForward();
        assertThat(reporter.page.url()).isEqualTo("https://www.knmi.nl/");
        assertThat(asked).isEmpty();
    }

    private static void answer(Route route, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<title>x</title>" + body));
    }
}
