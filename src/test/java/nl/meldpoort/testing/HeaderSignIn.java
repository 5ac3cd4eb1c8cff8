package nl.meldpoort.testing;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Signs in whom headers name, so that one test can be several people; without them the real sign-in has its turn. What the
 * service does to whoever signs in, it does to these people too.
 */
@ApplicationScoped
public class HeaderSignIn implements HttpAuthenticationMechanism {
    static final String ACCOUNT = "Test-Account";
    static final String NAME = "Test-Name";
    /** One, or several with commas between them. */
    static final String ROLE = "Test-Role";
    /** Whose sign-in it is; left out for the organisation's own. */
    static final String TENANT = "Test-Tenant";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        HttpServerRequest request = context.request();
        String name = request.getHeader(NAME);
        if (name == null) {
            return Uni.createFrom().nullItem();
        }
        return providers.authenticate(
                new Headers(request.getHeader(ACCOUNT), name, request.getHeader(ROLE), request.getHeader(TENANT)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Headers.class);
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    static final class Headers extends BaseAuthenticationRequest {
        private final String account;
        private final String name;
        private final String roles;
        private final String tenant;

        Headers(String account, String name, String roles, String tenant) {
            this.account = account;
            this.name = name;
            this.roles = roles;
            this.tenant = tenant;
        }
    }

    @ApplicationScoped
    static class Provider implements IdentityProvider<Headers> {
        @Override
        public Class<Headers> getRequestType() {
            return Headers.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Headers headers, AuthenticationRequestContext context) {
            QuarkusSecurityIdentity.Builder identity =
                    QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(headers.name));
            if (headers.account != null) {
                identity.addAttribute("meldpoort.account", headers.account)
                        .addAttribute("meldpoort.name", headers.name);
            }
            if (headers.roles != null) {
                identity.addRoles(Set.of(headers.roles.split(",")));
            }
            if (headers.tenant != null) {
                identity.addAttribute("meldpoort.tenant", headers.tenant);
            }
            return Uni.createFrom().item(identity.build());
        }
    }
}
