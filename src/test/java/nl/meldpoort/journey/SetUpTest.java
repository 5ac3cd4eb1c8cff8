package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.meldpoort.testing.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an empty database to a first report that is read: an organisation with three desks, one of them outside it. */
@QuarkusTest
class SetUpTest extends Journey {
    private static final String PASSPHRASE = "vier paarden in de regen";
    private static final String ORGANISATION = "Gemeente Voorbeeld";
    private static final String COORDINATOR = "Meldpunt integriteit";
    private static final String ADVISERS = "Vertrouwenspersonen";
    private static final String EXTERNAL = "Externe commissie";

    @Inject
    Tables tables;

    @BeforeEach
    void haveNothing() {
        tables.run("delete from desk_text");
        tables.run("delete from desk");
    }

    @AfterAll
    void leaveTheTablesAsTheyWere() {
        tables.empty();
    }

    @Test
    void from_an_empty_database_to_a_report_that_is_read() {
        Administrator beheer = administrator("beheer", Seat.DUTCH);
        isSetUpAsFarAsTheInvitations(beheer);
        HandlerAtWork anna = handler("anna", Seat.DUTCH);
        anna.signsIn();
        List<String> words = founds(anna, invites(beheer, COORDINATOR, "Anna de Wit", "integriteitscoördinator"));
        HandlerAtWork bram = handler("bram", Seat.DUTCH);
        bram.signsIn();
        founds(bram, invites(beheer, ADVISERS, "Bram Visser", "vertrouwenspersoon"));
        HandlerAtWork eva = handler("eva", Seat.DUTCH);
        eva.opens("/inbox/extern");
        eva.page.locator("button[name='predefined-eva']").click();
        founds(eva, invites(beheer, EXTERNAL, "Eva Bos", "secretaris"));
        opensTheDesksAndFinishes(beheer);

        Reporter reporter = reporter(Seat.DUTCH);
        comparesAndReports(reporter, words);
        readsIt(anna);
        for (HandlerAtWork founder : List.of(bram, eva)) {
            assertThat(founder.cases()).hasCount(0);
        }
    }

    private static void isSetUpAsFarAsTheInvitations(Administrator beheer) {
        beheer.signsIn();
        beheer.isAt("administration:stepName");
        beheer.part("name").fill(ORGANISATION);
        beheer.looksRight("20-name");
        beheer.saves();
        beheer.isAt("administration:stepLook");
        beheer.looksRight("20-look");
        beheer.saves();
        beheer.isAt("administration:stepTerms");
        beheer.looksRight("20-terms");
        beheer.saves();
        beheer.isAt("administration:stepDesks");
        adds(beheer, "integrity-coordinator", COORDINATOR);
        adds(beheer, "confidential-advisers", ADVISERS);
        adds(beheer, "external-committee", EXTERNAL);
        assertThat(beheer.desks()).hasCount(3);
        beheer.looksRight("20-three-desks");
        beheer.part("desks-next").click();
        beheer.isAt("administration:stepChannels");
        beheer.looksRight("20-channels");
        beheer.page.locator("a[href='#begin/6']:visible").click();
        beheer.isAt("administration:stepInvite");
        assertThat(beheer.part("label")).hasCount(3);
        beheer.looksRight("20-invite");
    }

    private static void adds(Administrator beheer, String kind, String name) {
        beheer.page
                .locator("a[href='#meldpunt-teksten/nieuw/" + kind + "']:visible")
                .click();
        assertThat(beheer.part("edit-form")).isVisible();
        beheer.field("name", "nl").fill(name);
        beheer.saves();
        beheer.isAt("administration:stepDesks");
    }

    /** The link as it is shown once. */
    private static String invites(Administrator beheer, String desk, String label, String function) {
        Locator card = card(beheer, desk);
        card.locator("[data-part=label]").first().fill(label);
        card.locator("[data-pair=function] [data-language=nl]").fill(function);
        card.locator("[data-pair=function] [data-language=en]").fill("first key holder");
        card.locator("[data-part=invite-form] [data-part=save]").click();
        assertThat(card.locator("[data-part=link-made]")).isFocused();
        assertThat(card.locator("[data-part=state]").first()).hasText(beheer.text("administrationscript:stateOpen"));
        return card.locator("[data-part=link]").inputValue();
    }

    private static Locator card(Administrator beheer, String desk) {
        Locator name = beheer.page.locator("h2").filter(new Locator.FilterOptions().setHasText(desk));
        return beheer.part("invite-cards").locator("> section").filter(new Locator.FilterOptions().setHas(name));
    }

    /** Enrols in a browser of her own, founds her desk, and learns the four words of its seal. */
    private static List<String> founds(HandlerAtWork founder, String link) {
        founder.isAt("entrance:outsideTitle");
        founder.looksRight("21-no-desk-yet-" + founder.account);
        founder.page.navigate("about:blank");
        // The same service under the name that her passkeys would belong to.
        founder.opens(link.substring(link.indexOf("/inbox")));
        founder.isAt("inbox:enrolTitle");
        founder.looksRight("22-enrol-" + founder.account);
        founder.enrols(PASSPHRASE);
        founder.isAt("entrance:sealFoundTitle");
        founder.looksRight("23-found-" + founder.account);
        founder.foundsTheDesk();
        Locator words = founder.part("seal-made").locator("[data-part=seal-words] li");
        assertThat(words).hasCount(4);
        List<String> seal = words.allInnerTexts().stream().map(String::strip).toList();
        founder.looksRight("24-seal-" + founder.account);
        founder.goesFromTheSealToTheInbox();
        assertThat(founder.part("list-empty")).isVisible();
        founder.looksRight("25-inbox-" + founder.account);
        return seal;
    }

    private static void opensTheDesksAndFinishes(Administrator beheer) {
        for (String desk : List.of(COORDINATOR, ADVISERS, EXTERNAL)) {
            assertThat(card(beheer, desk).locator("[data-part=state]").first())
                    .hasText(beheer.text("administrationscript:stateTakes"));
        }
        Locator lock = card(beheer, ADVISERS).locator("[data-part=open-place] [data-part=save]");
        lock.click();
        assertThat(lock).hasText(beheer.text("administrationscript:switchOpen"));
        beheer.looksRight("26-one-desk-shut");
        lock.click();
        assertThat(lock).hasText(beheer.text("administrationscript:switchClose"));
        beheer.looksRight("27-all-desks-founded");
        beheer.page.locator("a[href='#begin/7']:visible").click();
        beheer.isAt("administration:stepDone");
        assertThat(beheer.part("finish-form")).isVisible();
        beheer.looksRight("28-ready");
        beheer.part("finish-form").locator("[data-part=save]").click();
        beheer.isAt("administration:doneTitle");
        beheer.looksRight("29-done");
    }

    private static void comparesAndReports(Reporter reporter, List<String> words) {
        Choice choice = new Choice(reporter);
        reporter.visits();
        assertThat(reporter.part("desks").locator("[data-part=name]")).hasText(new String[] {COORDINATOR, EXTERNAL});
        assertThat(reporter.part("advisers").locator("[data-part=name]")).hasText(new String[] {ADVISERS});
        assertThat(reporter.part("site-name")).hasText(ORGANISATION);
        reporter.looksRight("30-map");
        choice.goesTo(COORDINATOR);
        assertThat(choice.sealWords()).isEqualTo(words);
        reporter.looksRight("31-desk");
        choice.begins();
        choice.answers("De eerste melding", "Er verdwijnt geld uit de kas.");
        reporter.looksRight("32-leave-out");
        choice.goesToTheReview();
        reporter.looksRight("33-review");
        choice.keepsTheReceipt();
        reporter.looksRight("34-reported");
    }

    private static void readsIt(HandlerAtWork anna) {
        anna.part("list-refresh").click();
        assertThat(anna.cases()).hasCount(1);
        anna.looksRight("35-first-case");
        anna.opensCase("De eerste melding");
        assertThat(anna.letters().first()).containsText("Er verdwijnt geld uit de kas.");
        anna.looksRight("36-first-report");
    }
}
