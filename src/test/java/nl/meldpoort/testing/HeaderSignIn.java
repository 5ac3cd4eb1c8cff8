package nl.meldpoort.testing;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Signs in whom a header names, so that one test can be several people; without it the real sign-in has its turn. */
@ApplicationScoped
public class HeaderSignIn implements HttpAuthenticationMechanism {
    static final String ACCOUNT = "Test-Account";
    static final String NAME = "Test-Name";
    static final String ROLE = "Test-Role";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        String name = context.request().getHeader(NAME);
        if (name == null) {
            return Uni.createFrom().nullItem();
        }
        QuarkusSecurityIdentity.Builder identity =
                QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(name));
        String account = context.request().getHeader(ACCOUNT);
        if (account != null) {
            identity.addAttribute("meldpoort.account", account).addAttribute("meldpoort.name", name);
        }
        String role = context.request().getHeader(ROLE);
        if (role != null) {
            identity.addRole(role);
        }
        return Uni.createFrom().item(identity.build());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }
}
