package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The way in with a passkey, from an invitation on, and how a member changes the ways to her keys. */
@QuarkusTest
class PasskeyTest extends Journey {
    private static final String PASSPHRASE = "vier paarden in de regen";

    @Inject
    Tables tables;

    private String invitation;

    static Stream<Seat> seats() {
        return Stream.of(Seat.DUTCH, Seat.ENGLISH_PHONE);
    }

    @BeforeEach
    void inviteTheFounder() {
        invitation = tables.invite(Tables.DESK, "Anna", RosterRole.HANDLER, RosterRole.KEY_HOLDER);
    }

    @ParameterizedTest
    @MethodSource("seats")
    void founds_a_desk_with_a_passkey_and_opens_it_with_one_gesture(Seat seat) {
        HandlerAtWork anna = handler("anna", seat);
        anna.hasADeviceForPasskeys(true);
        anna.signsIn();
        anna.isAt("entrance:outsideTitle");
        anna.looksRight("60-outside");
        anna.opensInvitation(invitation);
        anna.isAt("inbox:enrolTitle");
        assertThat(anna.page.url()).doesNotContain(invitation);
        anna.looksRight("61-enrol-passkey");
        anna.enrolsWithPasskey();
        anna.isAt("entrance:sealFoundTitle");
        assertThat(anna.page.locator("#function-nl")).hasValue("Behandelaar");
        assertThat(anna.page.locator("#function-en")).hasValue("Handler");
        anna.looksRight("62-founding");
        anna.foundsTheDesk();
        List<String> words = anna.part("seal-words").locator("li").allInnerTexts();
        assertThat(words).hasSize(4);
        anna.looksRight("63-seal");
        anna.part("seal-to-poster").click();
        anna.isAt("entrance:poster");
        assertThat(anna.part("poster-words").first().locator("li")).hasText(words.toArray(String[]::new));
        anna.looksRight("64-poster");

        anna.part("lock").click();
        anna.looksRight("65-unlock-passkey");
        anna.unlocksWithPasskey();
        anna.isAt("entrance:poster");
    }

    @Test
    void changes_the_ways_to_her_keys_but_never_gives_up_the_last_one() {
        HandlerAtWork anna = hasFoundedWithPasskey();
        anna.goesTo("sleutels");
        anna.isAt("entrance:keys");
        anna.looksRight("66-keys");

        Locator passkeys = anna.part("passkey-list").locator("li");
        passkeys.locator("button").click();
        assertThat(anna.part("keys-failure")).containsText(anna.text("entrance:problemLastWay"));
        anna.page.locator("#keys-new-passphrase").fill(PASSPHRASE);
        anna.page.locator("#keys-new-passphrase-again").fill(PASSPHRASE);
        anna.part("passphrase-set").click();
        assertThat(anna.part("keys-done")).hasText(anna.text("entrance:keysPassphraseDone"));
        passkeys.locator("button").click();
        anna.part("yes").click();
        assertThat(anna.part("keys-done")).hasText(anna.text("entrance:keysPasskeyRemoved"));
        assertThat(passkeys).hasCount(0);
        anna.part("passphrase-remove").click();
        assertThat(anna.part("keys-failure")).containsText(anna.text("entrance:problemLastWay"));

        anna.locks();
        anna.unlocks(PASSPHRASE);
        anna.isAt("entrance:keys");
    }

    @Test
    void sets_another_way_at_once_after_coming_in_with_a_new_recovery_code() {
        HandlerAtWork anna = hasFoundedWithPasskey();
        anna.goesTo("sleutels");
        anna.part("recovery-new").click();
        List<String> code = anna.writesDownRecoveryCode();
        anna.typesAskedWords(code);
        assertThat(anna.part("keys-done")).hasText(anna.text("entrance:keysRecoveryDone"));

        anna.part("lock").click();
        anna.unlocksWithRecoveryCode(code);
        anna.isAt("entrance:newWayTitle");
        anna.looksRight("67-new-way");
        anna.part("new-way-passkey").click();
        anna.isAt("entrance:keys");
        assertThat(anna.part("passkey-list").locator("li")).hasCount(2);
    }

    @Test
    void is_offered_a_passphrase_where_a_passkey_cannot_open_keys() {
        HandlerAtWork anna = handler("anna", Seat.DUTCH_PHONE);
        anna.hasADeviceForPasskeys(false);
        anna.signsIn();
        anna.opensInvitation(invitation);
        anna.isAt("inbox:enrolTitle");
        anna.choosesPasskey();
        assertThat(anna.page.locator("[data-error-shown][role=alert]"))
                .containsText(anna.text("entrance:passkeyUnsupported"));
        anna.looksRight("68-passkey-unsupported");
        anna.choosesPassphrase(PASSPHRASE);
        anna.typesAskedWords(anna.writesDownRecoveryCode());
        anna.isAt("entrance:sealFoundTitle");
    }

    @Test
    void makes_new_keys_when_she_has_lost_every_way_in_and_waits_for_a_key_holder() {
        HandlerAtWork anna = hasFoundedWithPasskey();
        anna.part("lock").click();
        anna.part("keys-lost").click();
        anna.isAt("entrance:lostTitle");
        anna.looksRight("69-lost");
        anna.part("lost-begin").click();
        anna.enrolsWithPasskey();
        anna.isAt("entrance:waitingNewKeys");
        List<String> words = anna.part("own-fingerprint").locator("li").allInnerTexts();
        assertThat(words).hasSize(8);
        anna.looksRight("70-waiting-renewing");
        anna.page.reload();
        assertThat(anna.part("own-fingerprint").locator("li")).hasText(words.toArray(String[]::new));
        anna.part("waiting-unlock").click();
        anna.unlocksWithPasskey();
        anna.isInInbox();
    }

    @Test
    void a_used_invitation_is_refused_in_words_and_keys_that_were_made_stay_for_another() {
        hasFoundedWithPasskey();
        HandlerAtWork bram = handler("bram", Seat.DUTCH);
        bram.expectsFailures();
        bram.hasADeviceForPasskeys(true);
        bram.signsIn();
        bram.opensInvitation(invitation);
        bram.enrolsWithPasskey();
        bram.isRefused("entrance:problemInvitation");
        bram.looksRight("71-invitation-refused");
        bram.page
                .locator("#invitation-link")
                .fill(bram.address("/inbox#uitnodiging/" + tables.invite(Tables.DESK, "Bram", RosterRole.HANDLER)));
        bram.part("invitation-form").locator("button").click();
        bram.isAt("entrance:waitingNewcomer");
        assertThat(bram.part("own-fingerprint").locator("li")).hasCount(8);
    }

    private HandlerAtWork hasFoundedWithPasskey() {
        HandlerAtWork anna = handler("anna", Seat.DUTCH);
        anna.hasADeviceForPasskeys(true);
        anna.signsIn();
        anna.isAt("entrance:outsideTitle");
        anna.opensInvitation(invitation);
        anna.enrolsWithPasskey();
        anna.foundsTheDesk();
        anna.goesFromTheSealToTheInbox();
        return anna;
    }
}
