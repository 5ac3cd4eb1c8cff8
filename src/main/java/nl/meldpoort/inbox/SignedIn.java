package nl.meldpoort.inbox;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Problem;

/** Who asks, as a handler of the desk. */
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

    /** @throws Problem 403 when this account has not enrolled */
    Handler handler() {
        return enrolled().orElseThrow(() -> Problem.forbidden("not-enrolled", "This account has not enrolled."));
    }

    /** @throws Problem 403 when this account has not enrolled, or no colleague has approved it */
    Handler activeHandler() {
        Handler handler = handler();
        if (!handler.isActive()) {
            throw Problem.forbidden("waiting", "A colleague has not approved this account yet.");
        }
        return handler;
    }
}
