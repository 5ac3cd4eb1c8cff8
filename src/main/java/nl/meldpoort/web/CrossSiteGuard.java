package nl.meldpoort.web;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Another site could have a signed-in staff member's browser send a request here, and the session cookie would go along. So
 * whatever changes something must come from a script of our own pages: only that can set {@code X-Requested-With}, and
 * a browser itself says where a request came from.
 */
class CrossSiteGuard {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    void refuseForged(ContainerRequestContext request, ResourceInfo resource) {
        if (isStaffs(resource.getResourceClass())
                && isForged(
                        request.getMethod(),
                        request.getUriInfo().getRequestUri().getRawAuthority(),
                        request.getHeaderString("X-Requested-With"),
                        request.getHeaderString("Origin"),
                        request.getHeaderString("Sec-Fetch-Site"))) {
            throw Problem.forbidden("cross-site", "Only the inbox's own pages may ask for this.");
        }
    }

    /** All that needs a sign-in is below one path: the session cookie's. */
    private static boolean isStaffs(Class<?> resource) {
        Path path = resource.getAnnotation(Path.class);
        return path != null && path.value().startsWith("/inbox");
    }

    /**
     * @param authority host and port that the request was sent to
     * @param origin null when the browser does not say, as are the other headers
     */
    static boolean isForged(String method, String authority, String requestedWith, String origin, String fetchSite) {
        if (SAFE.contains(method)) {
            return false;
        }
        return !"JavaScript".equals(requestedWith)
                || (fetchSite != null && !"same-origin".equals(fetchSite))
                || (origin != null && !isOf(origin, authority));
    }

    /** The scheme is left out: behind a proxy, the request arrives without TLS. */
    private static boolean isOf(String origin, String authority) {
        try {
            return authority != null
                    && authority.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
