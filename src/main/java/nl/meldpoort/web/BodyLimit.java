package nl.meldpoort.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells who announces too large a body so, as a problem like any other; the framework would just hang up. */
@ApplicationScoped
class BodyLimit {
    /** Before the framework's own limit, which this one is equal to. */
    private static final int PRIORITY = 100;

    private static final String PROBLEM =
            "{\"type\":\"urn:meldpoort:problem:too-large\",\"title\":\"The body is too large.\",\"status\":413}";

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize most;

    void register(@Observes Filters filters) {
        filters.register(this::refuseTooLarge, PRIORITY);
    }

    private void refuseTooLarge(RoutingContext context) {
        if (announced(context) <= most.asLongValue()) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(PROBLEM);
        // What still comes is let go by: a browser that is cut off while it sends does not hear the answer.
        context.request().resume();
    }

    private static long announced(RoutingContext context) {
        try {
            String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return Long.MAX_VALUE;
        }
    }
}
