package nl.meldpoort.administration;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import nl.meldpoort.web.Account;

/** Who acts: by her account the audit log knows her. */
@RequestScoped
class Acting {
    @Inject
    SecurityIdentity identity;

    Account account() {
        return Account.of(identity);
    }
}
