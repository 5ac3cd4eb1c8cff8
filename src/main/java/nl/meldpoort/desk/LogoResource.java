package nl.meldpoort.desk;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
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
    public Response logo(@PathParam("hash") String hash) {
        Logo logo = organisations
                .theOne()
                .logo()
                .filter(found -> found.hash().equals(hash))
                .orElseThrow(Problem::notFound);
        return Response.ok(logo.png())
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }

    public static String address(Logo logo) {
        return "/api/logo/" + logo.hash();
    }
}
