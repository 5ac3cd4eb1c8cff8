package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.meldpoort.testing.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An organisation is set up from nothing, and kept; every view on the way looks right. */
@QuarkusTest
class AdministrationTest extends Journey {
    private static final String ORGANISATION = "Gemeente Voorbeeld";
    private static final String COLOUR = "#7b2d26";
    private static final FilePayload NO_PICTURE =
            new FilePayload("logo.png", "image/png", "geen plaatje".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Inject
    Tables tables;

    static Stream<Seat> seats() {
        return Stream.of(Seat.DUTCH, Seat.ENGLISH_PHONE);
    }

    @BeforeEach
    void haveNothing() {
        tables.empty();
        tables.run("delete from desk_text");
        tables.run("delete from desk");
    }

    @AfterAll
    void leaveTheTablesAsTheyWere() {
        tables.empty();
    }

    @ParameterizedTest
    @MethodSource("seats")
    void from_an_empty_database_to_the_first_invitation(Seat seat) {
        Administrator beheer = administrator("beheer", seat);
        beheer.signsIn();

        namesTheOrganisation(beheer);
        choosesTheLook(beheer);
        promisesTerms(beheer);
        addsDesks(beheer);
        addsAChannel(beheer);
        invitesTheFirstKeyHolder(beheer);
        cannotFinishWithoutADeskThatReads(beheer);
    }

    @ParameterizedTest
    @MethodSource("seats")
    void a_desk_and_a_channel_are_changed_and_removed(Seat seat) {
        isSetUp();
        Administrator beheer = administrator("beheer", seat);
        beheer.signsIn();
        beheer.isAt("administration:desks");
        assertThat(beheer.part("desks-empty")).isVisible();
        beheer.reads("administration:noCases");
        beheer.looksRight("71-desks-empty");

        addsADesk(beheer, "confidential-advisers");
        beheer.field("name", "nl").fill("Vertrouwenspersonen en opvang");
        beheer.saves();
        assertThat(beheer.part("desk-body")).isVisible();
        beheer.looksRight("72-desk");
        closesIt(beheer);
        editsIt(beheer);
        removesIt(beheer);
        changesChannels(beheer);
        changesTheOrganisation(beheer);
        readsTheLogbook(beheer);
    }

    @Test
    void an_auditor_reads_the_logbook_and_the_desks_and_changes_nothing() {
        isSetUp();
        Administrator beheer = administrator("beheer", Seat.DUTCH);
        beheer.signsIn();
        beheer.isAt("administration:desks");
        addsADesk(beheer, "integrity-coordinator");
        beheer.saves();
        assertThat(beheer.part("desk-body")).isVisible();

        Administrator toets = administrator("toets", Seat.DUTCH);
        toets.signsIn();
        toets.isAt("administration:logbook");
        assertThat(toets.part("logbook-rows").locator("tr").first())
                .containsText(toets.text("administrationscript:eventDeskAdded"));
        toets.looksRight("91-auditor-logbook");
        toets.goesTo("#meldpunten");
        toets.isAt("administration:desks");
        toets.reads("administration:auditorText");
        assertThat(toets.part("kind-list")).hasCount(0);
        toets.looksRight("92-auditor-desks");
        toets.part("link").click();
        assertThat(toets.part("desk-texts")).isVisible();
        assertThat(toets.page.locator("main form:visible, main button:visible")).hasCount(0);
        toets.looksRight("93-auditor-desk");
    }

    @Test
    void what_was_filled_in_stays_when_the_sign_in_has_ended() {
        Administrator beheer = administrator("beheer", Seat.DUTCH);
        beheer.expectsFailures();
        beheer.signsIn();
        beheer.isAt("administration:stepName");
        beheer.part("name").fill(ORGANISATION);
        beheer.context.clearCookies();

        beheer.saves();

        assertThat(beheer.part("signed-out")).isVisible();
        assertThat(beheer.part("save-failure")).isFocused();
        assertThat(beheer.part("name")).hasValue(ORGANISATION);
        beheer.looksRight("94-signed-out");
        Page tab = beheer.context.waitForPage(
                () -> beheer.part("signed-out").locator("a").click());
        tab.locator("button[name='predefined-beheer']").click();
        assertThat(tab.locator("h1:visible")).hasText(beheer.text("administration:stepName"));
        tab.close();
        beheer.saves();
        beheer.isAt("administration:stepLook");
        assertThat(beheer.page.locator("[data-part=signed-out]")).isHidden();
    }

    @Test
    void a_lost_connection_is_told_and_tried_again() {
        isSetUp();
        Administrator beheer = administrator("beheer", Seat.DUTCH);
        beheer.signsIn();
        beheer.isAt("administration:desks");
        beheer.losesConnection();
        beheer.goesTo("#kanalen");
        assertThat(beheer.part("channels-failure")).containsText(beheer.text("page:problemNetwork"));
        beheer.looksRight("95-no-connection");
        beheer.isConnectedAgain();
        beheer.part("channels-failure").locator("[data-part=again]").click();
        assertThat(beheer.part("channel-rows").locator("li")).hasCount(11);
        assertThat(beheer.part("channels-failure")).hasCount(0);
    }

    // --- the wizard ---

    private void namesTheOrganisation(Administrator beheer) {
        beheer.isAt("administration:stepName");
        beheer.reads("administrationscript:wizardProgress", "steps", 6, "step", 1);
        beheer.reads("administration:noCases");
        beheer.looksRight("01-name");
        beheer.saves();
        beheer.isToldOnTop("administrationscript:fieldEmpty", "field", beheer.text("administration:organisationName"));
        beheer.looksRight("02-name-empty");
        beheer.part("name").fill("é".repeat(101));
        beheer.saves();
        beheer.isToldOnTop("administrationscript:fieldLong", "field", beheer.text("administration:organisationName"));
        beheer.part("name").fill(ORGANISATION);
        beheer.saves();
        beheer.isAt("administration:stepLook");
        assertThat(tables.column("select name from organisation")).containsExactly(ORGANISATION);
    }

    private void choosesTheLook(Administrator beheer) {
        assertThat(beheer.part("preview-name")).hasText(ORGANISATION);
        beheer.looksRight("03-look");
        beheer.part("colour").fill("#ffcc00");
        beheer.saves();
        beheer.isToldOnTop("administrationscript:colourLight");
        beheer.looksRight("04-look-light");
        beheer.part("logo").setInputFiles(NO_PICTURE);
        beheer.isToldOnTop("administrationscript:logoNotPng");
        beheer.part("colour").fill(COLOUR);
        beheer.part("logo").setInputFiles(picture());
        beheer.looksRight("05-look-chosen");
        beheer.saves();
        beheer.isAt("administration:stepTerms");
        assertThat(tables.column("select colour || ' ' || (logo is not null) from organisation"))
                .containsExactly(COLOUR + " true");
    }

    private void promisesTerms(Administrator beheer) {
        assertThat(beheer.part("acknowledge")).hasValue("7");
        assertThat(beheer.part("feedback")).hasValue("3");
        beheer.looksRight("06-terms");
        beheer.part("acknowledge").selectOption("5");
        beheer.part("wizard-back").click();
        beheer.isAt("administration:stepLook");
        beheer.goesTo("#begin/3");
        beheer.isAt("administration:stepTerms");
        assertThat(beheer.part("acknowledge")).hasValue("5");
        beheer.saves();
        beheer.isAt("administration:stepDesks");
        beheer.page.reload();
        beheer.isAt("administration:stepDesks");
        assertThat(tables.column("select acknowledge_days || ' ' || feedback_months from organisation"))
                .containsExactly("5 3");
    }

    private void addsDesks(Administrator beheer) {
        assertThat(beheer.part("desks-empty")).isVisible();
        beheer.looksRight("07-desks-none");
        beheer.part("desks-next").click();
        assertThat(beheer.part("desks-none")).isFocused();
        beheer.looksRight("08-desks-needed");
        addsADesk(beheer, "integrity-coordinator");
        beheer.looksRight("09-desk-ready-made");
        beheer.field("who", "en").fill("x".repeat(601));
        beheer.saves();
        beheer.isToldOnTop(
                "administrationscript:fieldLong",
                "field",
                beheer.text(
                        "administrationscript:fieldIn",
                        "field",
                        beheer.text("administration:fieldWho"),
                        "language",
                        beheer.text("administrationscript:languageEnglish")));
        beheer.looksRight("10-desk-too-long");
        beheer.field("who", "en").fill("We are the integrity coordinators.");
        beheer.saves();
        beheer.isAt("administration:stepDesks");
        assertThat(beheer.desks()).hasCount(1);
        addsADesk(beheer, "external-committee");
        assertThat(beheer.page.locator("#place-outside")).isChecked();
        assertThat(beheer.part("tenant")).hasValue("extern");
        beheer.looksRight("11-desk-outside");
        beheer.saves();
        assertThat(beheer.desks()).hasCount(2);
        ordersByKeyboard(beheer);
        beheer.looksRight("12-desks");
        beheer.part("desks-next").click();
        beheer.isAt("administration:stepChannels");
    }

    private void ordersByKeyboard(Administrator beheer) {
        List<String> before = beheer.desks().locator("[data-part=link]").allInnerTexts();
        beheer.desks().first().locator("[data-part=down]").focus();
        beheer.page.keyboard().press("Enter");
        assertThat(beheer.desks().first().locator("[data-part=link]")).hasText(before.get(1));
        assertThat(beheer.desks().nth(1).locator("[data-part=down]")).isFocused();
        assertThat(tables.column("select kind from desk order by position"))
                .containsExactly("EXTERNAL_COMMITTEE", "INTEGRITY_COORDINATOR");
    }

    private void addsAChannel(Administrator beheer) {
        assertThat(beheer.part("channel-rows").locator("li")).hasCount(11);
        beheer.looksRight("13-channels");
        beheer.page.locator("a[href='#kanaal/nieuw']:visible").click();
        beheer.isAt("administrationscript:channelNew");
        assertThat(beheer.part("channel-form")).isVisible();
        beheer.looksRight("14-channel-new");
        beheer.field("name", "nl").fill("Ombudsman");
        beheer.field("name", "en").fill("Ombudsman");
        beheer.part("address").fill("http://www.voorbeeld.nl/");
        beheer.saves();
        beheer.isToldOnTop("administrationscript:channelAddressWrong");
        beheer.looksRight("15-channel-wrong");
        beheer.part("address").fill("https://www.voorbeeld.nl/");
        beheer.saves();
        beheer.isAt("administration:stepChannels");
        assertThat(beheer.part("channel-rows").locator("li")).hasCount(12);
        beheer.page.locator("a[href='#begin/6']:visible").click();
        beheer.isAt("administration:stepInvite");
    }

    private void invitesTheFirstKeyHolder(Administrator beheer) {
        assertThat(beheer.part("label")).hasCount(2);
        beheer.looksRight("16-invite");
        beheer.part("label").first().fill("Anna de Wit");
        beheer.part("save").first().click();
        assertThat(beheer.page.locator("[data-error-shown][role=alert]")).isFocused();
        beheer.looksRight("17-invite-wrong");
        beheer.field("function", "nl").first().fill("integriteitscoördinator");
        beheer.field("function", "en").first().fill("integrity coordinator");
        beheer.part("save").first().click();
        assertThat(beheer.part("link-made")).isFocused();
        String link = beheer.part("link").inputValue();
        assertThat(link)
                .matches(".*/inbox/extern#uitnodiging/[A-Za-z0-9_-]{43}")
                .startsWith(beheer.address("/inbox"));
        assertThat(beheer.part("invitation-rows").locator("[data-part=label]")).hasText("Anna de Wit");
        assertThat(beheer.part("state").first()).hasText(beheer.text("administrationscript:stateOpen"));
        beheer.looksRight("18-invite-link");
        beheer.page.reload();
        beheer.isAt("administration:stepInvite");
        assertThat(beheer.part("withdraw")).hasCount(1);
        assertThat(beheer.everythingInThePage()).doesNotContain(link.substring(link.indexOf('/', link.indexOf('#'))));
    }

    private void cannotFinishWithoutADeskThatReads(Administrator beheer) {
        beheer.page.locator("a[href='#begin/7']:visible").click();
        beheer.isAt("administration:stepDone");
        assertThat(beheer.part("not-ready")).isVisible();
        assertThat(beheer.part("summary")).containsText(beheer.text("administrationscript:deskNoSeal"));
        assertThat(beheer.part("finish-form")).hasCount(0);
        beheer.looksRight("19-not-ready");
    }

    // --- every day ---

    private void isSetUp() {
        tables.run("update organisation set name = '" + ORGANISATION + "', set_up = true");
    }

    private void addsADesk(Administrator beheer, String kind) {
        beheer.page
                .locator("a[href='#meldpunt-teksten/nieuw/" + kind + "']:visible")
                .click();
        assertThat(beheer.part("edit-form")).isVisible();
    }

    private void closesIt(Administrator beheer) {
        beheer.part("open-place").locator("[data-part=save]").click();
        beheer.reads("administrationscript:switchIsClosed");
        assertThat(tables.column("select open from desk")).containsExactly("f");
    }

    private void editsIt(Administrator beheer) {
        beheer.part("edit-desk").click();
        assertThat(beheer.part("edit-form")).isVisible();
        assertThat(beheer.field("name", "nl")).hasValue("Vertrouwenspersonen en opvang");
        beheer.field("name", "nl").fill("");
        beheer.saves();
        assertThat(beheer.page.locator("[data-error-shown][role=alert]")).isFocused();
        beheer.field("name", "nl").fill("Vertrouwenspersonen");
        beheer.looksRight("73-desk-edit");
        beheer.saves();
        assertThat(beheer.part("desk-body")).isVisible();
        assertThat(tables.column("select name from desk_text where language = 'NL'"))
                .containsExactly("Vertrouwenspersonen");
    }

    private void removesIt(Administrator beheer) {
        beheer.part("remove-form").locator("[data-part=save]").click();
        beheer.looksRight("74-desk-remove");
        beheer.page.locator("dialog [data-part=no]").click();
        assertThat(tables.column("select kind from desk")).containsExactly("CONFIDENTIAL_ADVISERS");
        beheer.part("remove-form").locator("[data-part=save]").click();
        beheer.page.locator("dialog [data-part=yes]").click();
        beheer.isAt("administration:desks");
        assertThat(beheer.part("desks-empty")).isVisible();
        assertThat(tables.column("select kind from desk")).isEmpty();
    }

    private void changesChannels(Administrator beheer) {
        beheer.goesTo("#kanalen");
        assertThat(beheer.part("channel-rows").locator("li")).hasCount(11);
        beheer.looksRight("75-channels");
        beheer.part("edit").first().click();
        assertThat(beheer.part("channel-standing")).isVisible();
        assertThat(beheer.part("channel-remove")).hasCount(0);
        beheer.looksRight("76-channel-standing");
        beheer.field("text", "nl").fill("Geeft gratis advies.");
        beheer.saves();
        beheer.isAt("administration:channels");
        assertThat(beheer.part("channel-rows").locator("li").first())
                .containsText(beheer.seat.language().equals("nl") ? "Geeft gratis advies." : "free");
        beheer.part("edit").nth(1).click();
        beheer.part("channel-remove").click();
        beheer.page.locator("dialog [data-part=yes]").click();
        beheer.isAt("administration:channels");
        assertThat(beheer.part("channel-rows").locator("li")).hasCount(10);
    }

    private void changesTheOrganisation(Administrator beheer) {
        beheer.goesTo("#organisatie");
        beheer.isAt("administration:organisation");
        assertThat(beheer.part("name")).hasValue(ORGANISATION);
        beheer.looksRight("77-organisation");
        beheer.part("name").fill("Provincie Voorbeeld");
        beheer.part("save").first().click();
        beheer.isToldItIsSaved();
        assertThat(tables.column("select name from organisation")).containsExactly("Provincie Voorbeeld");
    }

    private void readsTheLogbook(Administrator beheer) {
        beheer.goesTo("#logboek");
        beheer.isAt("administration:logbook");
        assertThat(beheer.part("logbook-rows").locator("tr").first())
                .containsText(beheer.text("administrationscript:eventOrganisation"));
        assertThat(beheer.part("logbook-rows")).containsText("Provincie Voorbeeld");
        assertThat(beheer.part("logbook-rows")).containsText(beheer.text("administrationscript:logbookDeskGone"));
        beheer.looksRight("78-logbook");
    }

    private static FilePayload picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(120, 48, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new FilePayload("logo.png", "image/png", png.toByteArray());
    }
}
