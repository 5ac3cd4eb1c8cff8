package nl.meldpoort.inbox;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.Set;
import java.util.UUID;
import nl.meldpoort.audit.AuditLog;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Invitation;
import nl.meldpoort.desk.InvitationView;
import nl.meldpoort.desk.Invitations;
import nl.meldpoort.desk.MemberRole;
import nl.meldpoort.web.PlainText;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who is to join her own desk: for a key holder to say, who signs them in afterwards. */
@Path("/inbox/api/desk/invitations")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskInvitationsResource {
    @Inject
    SignedIn signedIn;

    @Inject
    Invitations invitations;

    @Inject
    Desks desks;

    @Inject
    AuditLog audit;

    @GET
    @Transactional
    @Operation(summary = "The invitations to her desk; never their tokens")
    public InvitationList list() {
        return new InvitationList(invitations.to(signedIn.keyHolder().desk()).stream()
                .map(InvitationView::of)
                .toList());
    }

    @POST
    @Transactional
    @Uncompressed
    @Operation(summary = "Invite somebody; the token is shown this once")
    public Response invite(@NotNull @Valid Wanted wanted) {
        Handler keyHolder = signedIn.keyHolder();
        Invitations.Issued issued = invitations.inviteAsKeyHolder(
                keyHolder.desk(),
                new Invitation.Wish(wanted.label(), wanted.function(), wanted.publishName()),
                wanted.roles());
        if (isTheOrganisations(keyHolder)) {
            audit.invited(signedIn.account(), keyHolder.desk(), wanted.label());
        }
        return Response.status(201).entity(new Token(issued.token())).build();
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Withdraw an invitation that nobody used")
    public void withdraw(@PathParam("id") UUID id) {
        Handler keyHolder = signedIn.keyHolder();
        Invitation withdrawn = invitations.withdraw(keyHolder.desk(), id);
        if (isTheOrganisations(keyHolder)) {
            audit.invitationWithdrawn(signedIn.account(), keyHolder.desk(), withdrawn.label());
        }
    }

    /** Whom a desk outside invites, the organisation's auditor need not know. */
    private boolean isTheOrganisations(Handler member) {
        return !desks.findById(member.desk()).isExternal();
    }

    public record InvitationList(List<InvitationView> invitations) {}

    public record Wanted(
            @NotNull @PlainText(max = 200) String label,
            @NotNull @Size(min = 1, max = 2) Set<@NotNull MemberRole> roles,
            @NotNull @Valid Invitation.Function function,
            boolean publishName) {}

    public record Token(String token) {}
}
