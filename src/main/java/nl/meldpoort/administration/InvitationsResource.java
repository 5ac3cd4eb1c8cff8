package nl.meldpoort.administration;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.audit.AuditLog;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Invitation;
import nl.meldpoort.desk.InvitationView;
import nl.meldpoort.desk.Invitations;
import nl.meldpoort.web.PlainText;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who may enrol at a desk: its founder, and, at a desk of the organisation, handlers whom a key holder then lets in. */
@Path("/inbox/api/administration/desks/{id}/invitations")
@RolesAllowed(Roles.ADMINISTRATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {
    @Inject
    Desks desks;

    @Inject
    Invitations invitations;

    @Inject
    AuditLog audit;

    @Inject
    Acting acting;

    @GET
    @Transactional
    @Operation(summary = "The invitations to a desk; never their tokens")
    public InvitationList list(@PathParam("id") UUID desk) {
        if (desks.findById(desk) == null) {
            throw Problem.notFound();
        }
        return new InvitationList(
                invitations.to(desk).stream().map(InvitationView::of).toList());
    }

    @POST
    @Transactional
    @Uncompressed
    @Operation(summary = "Invite somebody; the token is shown this once")
    public Response invite(@PathParam("id") UUID desk, @NotNull @Valid Wanted wanted) {
        Invitations.Issued issued = invitations.inviteAsAdministrator(
                desk, new Invitation.Wish(wanted.label(), wanted.function(), wanted.publishName()));
        audit.invited(acting.account(), desk, wanted.label());
        return Response.status(201).entity(new Token(issued.token())).build();
    }

    @DELETE
    @Path("/{invitation}")
    @Transactional
    @Operation(summary = "Withdraw an invitation that nobody used")
    public void withdraw(@PathParam("id") UUID desk, @PathParam("invitation") UUID id) {
        Invitation withdrawn = invitations.withdraw(desk, id);
        audit.invitationWithdrawn(acting.account(), desk, withdrawn.label());
    }

    public record InvitationList(List<InvitationView> invitations) {}

    public record Wanted(
            @NotNull @PlainText(max = 200) String label,
            @NotNull @Valid Invitation.Function function,
            boolean publishName) {}

    public record Token(String token) {}
}
