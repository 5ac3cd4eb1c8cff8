package nl.meldpoort.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Tenants;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token is worth. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class InvitationsTest extends ServiceTest {
    private static final Account CARLA = new Account("https://inloggen.example carla", "Carla", Tenants.OWN);
    private static final Invitation.Wish WISH =
            new Invitation.Wish("Carla", new Invitation.Function("Adviseur", "Adviser"), true);

    @Inject
    Invitations invitations;

    @Test
    void a_token_gives_the_invitation_it_was_made_for() {
        String token = invite(MemberRole.HANDLER, MemberRole.KEY_HOLDER);

        Invitation invitation = redeem(CARLA, token);

        assertThat(invitation.desk()).isEqualTo(Tables.DESK);
        assertThat(invitation.label()).isEqualTo("Carla");
        assertThat(invitation.roles()).containsExactlyInAnyOrder(MemberRole.HANDLER, MemberRole.KEY_HOLDER);
        assertThat(invitation.function()).isEqualTo(new Invitation.Function("Adviseur", "Adviser"));
        assertThat(invitation.publishesName()).isTrue();
    }

    @Test
    void the_token_itself_is_nowhere_in_the_database() {
        String token = invite(MemberRole.HANDLER);

        assertThat(tables.column("select i::text from invitation i")).hasSize(1).noneMatch(row -> row.contains(token));
    }

    @Test
    void who_enrolled_with_it_leaves_it_used() {
        String token = invite(MemberRole.HANDLER);
        TestHandler.named("anna").withToken(token).enrol().then().statusCode(200);

        refused(() -> redeem(CARLA, token), "cannot be used");
    }

    @Test
    void after_fourteen_days_it_is_over() {
        Instant start = Instant.parse("2030-01-01T10:00:00Z");
        clock.itIs(start);
        String token = invite(MemberRole.HANDLER);
        clock.itIs(start.plus(Duration.ofDays(14)).minusSeconds(1));
        assertThat(redeem(CARLA, token)).isNotNull();
        clock.itIs(start.plus(Duration.ofDays(14)));

        refused(() -> redeem(CARLA, token), "cannot be used");
    }

    @Test
    void what_was_withdrawn_is_gone() {
        String token = invite(MemberRole.HANDLER);
        UUID id = redeem(CARLA, token).id();
        QuarkusTransaction.requiringNew().run(() -> invitations.withdraw(Tables.DESK, id));

        refused(() -> redeem(CARLA, token), "cannot be used");
    }

    @Test
    void who_signs_in_elsewhere_cannot_use_it() {
        String token = invite(MemberRole.HANDLER);
        Account outside = new Account("https://elders.example eva", "Eva", Tenants.EXTERN);

        refused(() -> redeem(outside, token), "sign in elsewhere");

        tables.run("update desk set tenant = 'extern', outside = true");
        refused(() -> redeem(CARLA, token), "sign in elsewhere");
        assertThat(redeem(outside, token)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%", "'; drop table invitation"})
    void what_is_no_token_gives_nothing(String token) {
        invite(MemberRole.HANDLER);

        refused(() -> redeem(CARLA, token), "cannot be used");
    }

    @Test
    void nobody_is_invited_for_nothing_or_as_handler_and_reader_both() {
        refused(() -> invite(), "handler, a reader or neither");
        refused(() -> invite(MemberRole.HANDLER, MemberRole.READER), "handler, a reader or neither");
        assertThat(tables.count("invitation")).isZero();
    }

    private String invite(MemberRole... roles) {
        return QuarkusTransaction.requiringNew()
                .call(() -> invitations
                        .inviteAsKeyHolder(Tables.DESK, WISH, Set.of(roles))
                        .token());
    }

    private Invitation redeem(Account account, String token) {
        return QuarkusTransaction.requiringNew().call(() -> invitations.redeem(account, token));
    }

    private static void refused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(Problem.class).hasMessageContaining(why);
    }
}
