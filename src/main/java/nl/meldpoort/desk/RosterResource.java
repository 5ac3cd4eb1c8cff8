package nl.meldpoort.desk;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who handles for a desk, signed, for whoever wants to seal to it or check it. */
@Path("/api/desks/{id}/roster")
@Produces(MediaType.APPLICATION_JSON)
public class RosterResource {
    @Inject
    Rosters rosters;

    @GET
    @Transactional
    @Operation(summary = "The versions of a desk's roster from a number on, and its members' recipients")
    public Rosters.Published roster(@PathParam("id") UUID id, @QueryParam("from") Integer from) {
        return rosters.publish(id, from);
    }
}
