package nl.meldpoort.web;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who signed in. The issuer and subject stay the same when a name changes, so they, and nothing else, name the account.
 *
 * @param id issuer and subject
 * @param name what to call the person until she has a card
 */
public record Account(String id, String name) {
    static final String ID = "meldpoort.account";
    static final String NAME = "meldpoort.name";

    public static Account of(SecurityIdentity identity) {
        String id = identity.getAttribute(ID);
        if (id == null) {
            throw Problem.forbidden("no-account", "The sign-in names no account.");
        }
        return new Account(id, identity.getAttribute(NAME));
    }

    /** The development sign-in has another port, and so another name, at every start; its people stay the same. */
    public static String idOf(String issuer, String subject) {
        return (Loopback.isDevelopmentSignIn(issuer) ? "development" : issuer) + " " + subject;
    }

    /** Takes the account from the token once, at sign-in. */
    @ApplicationScoped
    static class FromToken implements SecurityIdentityAugmentor {
        @Override
        public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
            if (!(identity.getPrincipal() instanceof JsonWebToken token)
                    || token.getSubject() == null
                    || token.getIssuer() == null) {
                return Uni.createFrom().item(identity);
            }
            String name = token.<String>claim("name").orElse(token.getName());
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder(identity)
                            .addAttribute(ID, idOf(token.getIssuer(), token.getSubject()))
                            .addAttribute(NAME, name)
                            .build());
        }
    }
}
