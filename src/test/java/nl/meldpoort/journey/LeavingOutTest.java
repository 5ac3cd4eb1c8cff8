package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestRoster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a reporter leaves out does not even see that there is a case. */
@QuarkusTest
class LeavingOutTest extends Journey {
    private static final String DESK = "Meldpunt integriteit";
    private static final String OTHER_DESK = "Een ander meldpunt";
    private static final String ANNA = "Integriteitscoördinator: Anna de Wit";
    private static final String BRAM = "Onderzoeker: Bram Visser";

    @Inject
    Tables tables;

    @BeforeEach
    void twoHandlersAndAnotherDesk() {
        TestHandler anna = Insider.named("anna", "Anna de Wit");
        TestHandler bram = Insider.named("bram", "Bram Visser");
        anna.enrol().then().statusCode(200);
        bram.enrol().then().statusCode(200);
        try (Seal seal = Seal.random()) {
            RosterMember founder = entry(anna, "Integrity coordinator", "Integriteitscoördinator", "Anna de Wit");
            RosterMember newcomer = entry(bram, "Investigator", "Onderzoeker", "Bram Visser");
            RosterVersion first = TestRoster.first(Tables.DESK, founder, seal.verifyKey());
            anna.sign(first, seal, anna).then().statusCode(201);
            anna.sign(TestRoster.next(first, anna.id(), TestRoster.with(first, newcomer)), seal, bram)
                    .then()
                    .statusCode(201);
        }
        TestHandler.whoFounds(tables.anotherDesk(), "Carla Smit");
    }

    private static RosterMember entry(TestHandler handler, String function, String dutch, String name) {
        return RosterMember.of(
                handler.card(),
                new RosterMember.Function(function, dutch),
                name,
                EnumSet.of(RosterRole.HANDLER, RosterRole.KEY_HOLDER),
                TestRoster.DAY);
    }

    @Test
    void who_is_left_out_sees_nothing_of_the_case() {
        Reporter reporter = reporter(Seat.DUTCH);
        Choice choice = new Choice(reporter);
        reporter.visits();
        choice.goesTo(DESK);
        choice.begins();
        choice.answers("Over Bram", "Bram keurt zijn eigen facturen goed.");
        assertThat(reporter.part("leave-out-members").locator("label").allInnerTexts())
                .containsExactlyInAnyOrder(ANNA, BRAM);
        reporter.looksRight("95-leave-out");

        leavesOutEverybody(reporter, choice);
        comesBackFromAnotherDesk(reporter, choice);
        choice.leavesOut(BRAM);
        choice.goesToTheReview();
        isToldWhoReads(reporter);
        choice.keepsTheReceipt();

        HandlerAtWork bram = handler("bram", Seat.DUTCH);
        bram.comesToWork();
        assertThat(bram.part("list-empty")).isVisible();
        assertThat(bram.cases()).hasCount(0);
        bram.looksRight("99-left-out");
        HandlerAtWork anna = handler("anna", Seat.DUTCH);
        anna.comesToWork();
        assertThat(anna.cases()).hasCount(1);
        anna.opensCase("Over Bram");
        assertThat(anna.letters().first()).containsText("Bram keurt zijn eigen facturen goed.");
        anna.looksRight("99-not-left-out");
    }

    private static void leavesOutEverybody(Reporter reporter, Choice choice) {
        choice.leavesOut(ANNA);
        choice.leavesOut(BRAM);
        reporter.goesOn();
        assertThat(reporter.part("form-errors")).isFocused();
        assertThat(reporter.page.locator("#error-leave-out")).hasText(reporter.text("reporter:textNobodyLeft"));
        assertThat(reporter.step("leave-out").locator("input").first()).hasAttribute("aria-invalid", "true");
        assertThat(reporter.step("leave-out")).isVisible();
        reporter.looksRight("96-everybody-left-out");
    }

    private static void comesBackFromAnotherDesk(Reporter reporter, Choice choice) {
        Locator offered = reporter.part("leave-out-others").locator("[data-part=others] a");
        assertThat(offered).hasText(new String[] {OTHER_DESK});
        offered.click();
        choice.isAtDesk(OTHER_DESK);
        assertThat(reporter.part("desk-report")).hasText(reporter.text("reporter:textReportOn"));
        reporter.looksRight("97-report-goes-on-elsewhere");
        reporter.part("desk-report").click();
        reporter.isAtStep("leave-out");
        assertThat(reporter.part("chosen-desk")).hasText(reporter.text("reporter:textChosen", "desk", OTHER_DESK));
        assertThat(reporter.page.locator("#answer-title")).hasValue("Over Bram");
        assertThat(reporter.page.locator("#answer-what")).hasValue("Bram keurt zijn eigen facturen goed.");
        assertThat(reporter.part("form-errors")).hasCount(0);

        reporter.part("chosen").locator("a").click();
        choice.goesTo(DESK);
        reporter.part("desk-report").click();
        reporter.isAtStep("leave-out");
        assertThat(reporter.part("leave-out-members").locator("input:checked")).hasCount(0);
    }

    private static void isToldWhoReads(Reporter reporter) {
        Locator row = reporter.part("review")
                .locator("> *")
                .filter(new Locator.FilterOptions().setHasText(reporter.text("reporter:textReaders")));
        String told = row.locator(".mp-letter").innerText();
        String leftOut = reporter.text("reporter:textLeftOut");
        assertThat(told.substring(0, told.indexOf(leftOut))).contains(ANNA).doesNotContain(BRAM);
        assertThat(told.substring(told.indexOf(leftOut))).contains(BRAM).doesNotContain(ANNA);
        reporter.looksRight("98-review-who-reads");
    }
}
