package nl.meldpoort.web;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who signed in. The issuer and subject stay the same when a name changes, so they, and nothing else, name the account.
 *
 * @param id issuer and subject
 * @param name what to call the person until she has a card
 * @param tenant whose sign-in it was; empty for the organisation's own
 */
public record Account(String id, String name, String tenant) {
    static final String ID = "meldpoort.account";
    static final String NAME = "meldpoort.name";
    static final String TENANT = "meldpoort.tenant";

    public static Account of(SecurityIdentity identity) {
        String id = identity.getAttribute(ID);
        if (id == null) {
            throw Problem.forbidden("no-account", "The sign-in names no account.");
        }
        return new Account(id, identity.getAttribute(NAME), tenantOf(identity));
    }

    private static String tenantOf(SecurityIdentity identity) {
        String tenant = identity.getAttribute(TENANT);
        return tenant == null ? Tenants.OWN : tenant;
    }

    /**
     * The development sign-in has another port, and so another name, at every start, and is every tenant's; its people
     * stay the same.
     */
    public static String idOf(String issuer, String subject, String tenant) {
        if (!Loopback.isDevelopmentSignIn(issuer)) {
            return issuer + " " + subject;
        }
        return "development" + (tenant.isEmpty() ? "" : "/" + tenant) + " " + subject;
    }

    /** Takes the account from the token once, at sign-in. */
    @ApplicationScoped
    static class FromToken implements SecurityIdentityAugmentor {
        @Override
        public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
            return Uni.createFrom().item(withRolesThatCount(withAccount(identity)));
        }

        private static SecurityIdentity withAccount(SecurityIdentity identity) {
            if (!(identity.getPrincipal() instanceof JsonWebToken token)
                    || token.getSubject() == null
                    || token.getIssuer() == null) {
                return identity;
            }
            String name = token.<String>claim("name").orElse(token.getName());
            String tenant = Tenants.of(identity);
            return QuarkusSecurityIdentity.builder(identity)
                    .addAttribute(ID, idOf(token.getIssuer(), token.getSubject(), tenant))
                    .addAttribute(NAME, name)
                    .addAttribute(TENANT, tenant)
                    .build();
        }

        /** Another organisation's sign-in has no say in who administers this one. */
        private static SecurityIdentity withRolesThatCount(SecurityIdentity identity) {
            if (tenantOf(identity).equals(Tenants.OWN)) {
                return identity;
            }
            Set<String> roles = new HashSet<>(identity.getRoles());
            roles.removeAll(Roles.OF_THE_ORGANISATION);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(identity.getPrincipal())
                    .addAttributes(identity.getAttributes())
                    .addCredentials(identity.getCredentials())
                    .addRoles(roles)
                    .build();
        }
    }
}
