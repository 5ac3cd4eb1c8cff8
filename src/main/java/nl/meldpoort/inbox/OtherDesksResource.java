package nl.meldpoort.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.desk.Desk;
import nl.meldpoort.desk.DeskKind;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desks that a case can be handed over to. */
@Path("/inbox/api/desks")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
@Produces(MediaType.APPLICATION_JSON)
public class OtherDesksResource {
    @Inject
    SignedIn signedIn;

    @Inject
    Desks desks;

    @Inject
    Rosters rosters;

    @GET
    @Transactional
    @Operation(summary = "The other desks, in the order of the map")
    public List<DeskView> desks() {
        Handler handler = signedIn.member();
        return desks.inOrder().stream()
                .filter(desk -> !desk.id().equals(handler.desk()))
                .map(desk -> DeskView.of(desk, desks.takesReports(desk)))
                .toList();
    }

    @GET
    @Path("/{id}/roster")
    @Transactional
    @Operation(summary = "The versions of a desk's roster from a number on, and its members' recipients")
    public Rosters.Published roster(@PathParam("id") UUID id, @QueryParam("from") Integer from) {
        signedIn.member();
        return rosters.publish(id, from);
    }

    public record DeskView(UUID desk, Map<String, String> name, DeskKind kind, boolean outside, boolean takesReports) {
        static DeskView of(Desk desk, boolean takesReports) {
            return new DeskView(desk.id(), DeskName.names(desk), desk.kind(), desk.isOutside(), takesReports);
        }
    }
}
