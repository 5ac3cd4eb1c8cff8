package nl.meldpoort.web;

import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whose sign-in it is: the organisation's own, or, where it is configured, that of the desks outside. The latter begins at
 * a path of its own; from then on its session cookie tells.
 */
@ApplicationScoped
public class Tenants implements TenantResolver {
    /** The organisation's own. */
    public static final String OWN = "";

    public static final String EXTERN = "extern";

    private static final Set<String> BEGINS_EXTERN = Set.of("/inbox/extern", "/inbox/extern/en");
    private static final String COMES_BACK = "/inbox/signed-in";
    private static final String SESSION = OidcUtils.SESSION_COOKIE_NAME + "_" + EXTERN;
    private static final String BEGUN = OidcUtils.STATE_COOKIE_NAME + "_" + EXTERN + "_";

    @ConfigProperty(name = "quarkus.oidc.extern.tenant-enabled")
    boolean extern;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    Optional<String> signIn;

    @ConfigProperty(name = "quarkus.oidc.extern.auth-server-url")
    Optional<String> externSignIn;

    @ConfigProperty(name = "quarkus.oidc.credentials.secret")
    Optional<String> secret;

    @ConfigProperty(name = "quarkus.oidc.extern.credentials.secret")
    Optional<String> externSecret;

    /**
     * One sign-in for both would let the organisation say who is of a desk outside it; one secret for both would give the
     * organisation's away.
     */
    void check(@Observes StartupEvent start) {
        if (extern
                && !externSignIn.map(Loopback::isDevelopmentSignIn).orElse(false)
                && (externSignIn.isEmpty() || externSignIn.equals(signIn) || externSecret.equals(secret))) {
            throw new IllegalStateException(
                    "quarkus.oidc.extern.tenant-enabled is on, so quarkus.oidc.extern.auth-server-url "
                            + "and quarkus.oidc.extern.credentials.secret must be set, and differ from the organisation's own");
        }
    }

    /** Those that are configured. */
    public List<String> names() {
        return extern ? List.of(OWN, EXTERN) : List.of(OWN);
    }

    @Override
    public String resolve(RoutingContext context) {
        return extern && isExtern(context) ? EXTERN : OidcUtils.DEFAULT_TENANT_ID;
    }

    private static boolean isExtern(RoutingContext context) {
        String path = context.normalizedPath();
        if (BEGINS_EXTERN.contains(path)) {
            return true;
        }
        Set<String> cookies =
                context.request().cookies().stream().map(Cookie::getName).collect(Collectors.toSet());
        if (path.equals(COMES_BACK)) {
            return cookies.contains(BEGUN + context.request().getParam("state"));
        }
        // A large session is cut into several cookies, which are numbered.
        return cookies.stream().anyMatch(name -> name.equals(SESSION) || name.startsWith(SESSION + "_chunk_"));
    }

    /** Whose sign-in let this person in. */
    static String of(SecurityIdentity identity) {
        String tenant = identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE);
        return tenant == null || tenant.equals(OidcUtils.DEFAULT_TENANT_ID) ? OWN : tenant;
    }
}
