package nl.meldpoort.desk;

import io.quarkus.vertx.http.Uncompressed;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import nl.meldpoort.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The organisation's logo, at an address that names its bytes. */
@Path("/api/logo")
public class LogoResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    Organisations organisations;

    @GET
    @Path("/{hash}")
    @Produces("image/png")
    @Uncompressed
    @Operation(summary = "The logo that the landscape names")
    public byte[] logo(@PathParam("hash") String hash, @Context HttpServerResponse response) {
        Logo logo = organisations
                .theOne()
                .logo()
                .filter(found -> found.hash().equals(hash))
                .orElseThrow(Problem::notFound);
        // Instead of what every other answer says, not besides it.
        response.putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        return logo.png();
    }

    public static String address(Logo logo) {
        return "/api/logo/" + logo.hash();
    }
}
