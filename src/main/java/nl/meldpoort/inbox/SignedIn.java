package nl.meldpoort.inbox;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.HandlerState;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;

/**
 * Who asks, as a member of a desk. What she may do, both must say: the sign-in, which the organisation can end within the
 * day, and the desk's roster, which no administrator can sign.
 */
@RequestScoped
class SignedIn {
    @Inject
    SecurityIdentity identity;

    @Inject
    Handlers handlers;

    Account account() {
        return Account.of(identity);
    }

    Optional<Handler> enrolled() {
        return handlers.byAccount(account().id());
    }

    /** What the sign-in lets this account be. */
    List<String> roles() {
        return Stream.of(Roles.ADMINISTRATOR, Roles.AUDITOR, Roles.HANDLER, Roles.KEY_HOLDER, Roles.READER)
                .filter(identity::hasRole)
                .toList();
    }

    /** What sign-in and roster both let her do. */
    Set<RosterRole> rights(Handler handler) {
        Set<RosterRole> rights = EnumSet.noneOf(RosterRole.class);
        handler.roles().stream().filter(role -> identity.hasRole(role.text())).forEach(rights::add);
        return rights;
    }

    /**
     * A member, or who waits to become one.
     *
     * @throws Problem 403 when this account has not enrolled, or may do nothing any more
     */
    Handler enrolledMember() {
        Handler handler = enrolled()
                .filter(found -> found.state() != HandlerState.LEFT)
                .orElseThrow(() -> Problem.forbidden("not-enrolled", "This account has not enrolled."));
        if (handler.isActive() && rights(handler).isEmpty()) {
            throw forbidden();
        }
        return handler;
    }

    /** @throws Problem 403 also when no key holder has signed this account in */
    Handler member() {
        Handler handler = enrolledMember();
        if (!handler.isActive()) {
            throw Problem.forbidden("waiting", "No key holder has signed this account in yet.");
        }
        return handler;
    }

    /** Who reads cases. */
    Handler reader() {
        return with(RosterRole.HANDLER, RosterRole.READER);
    }

    /** Who answers, and decides who else reads. */
    Handler handler() {
        return with(RosterRole.HANDLER);
    }

    /** Who signs rosters. */
    Handler keyHolder() {
        return with(RosterRole.KEY_HOLDER);
    }

    /** @throws Problem 403 unless the sign-in says that this account may hold a seal, whatever a roster says */
    Handler whoMayHoldASeal() {
        Handler handler = enrolledMember();
        if (!identity.hasRole(Roles.KEY_HOLDER)) {
            throw forbidden();
        }
        return handler;
    }

    private Handler with(RosterRole... any) {
        Handler handler = member();
        Set<RosterRole> rights = rights(handler);
        if (Stream.of(any).noneMatch(rights::contains)) {
            throw forbidden();
        }
        return handler;
    }

    private static Problem forbidden() {
        return Problem.forbidden("forbidden", "This is not open to you.");
    }
}
