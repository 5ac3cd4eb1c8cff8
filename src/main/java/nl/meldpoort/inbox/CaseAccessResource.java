package nl.meldpoort.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.mailbox.CaseAccess;
import nl.meldpoort.mailbox.HandOvers;
import nl.meldpoort.mailbox.KeyRenewals;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who may read a case, and who no longer: for a handler who holds its key to say. */
@Path("/inbox/api/cases/{id}")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseAccessResource {
    @Inject
    SignedIn signedIn;

    @Inject
    CaseAccess access;

    @Inject
    HandOvers handOvers;

    @Inject
    KeyRenewals renewals;

    @POST
    @Path("/withdrawal")
    @Operation(summary = "She has no part in this case from now on")
    public void withdraw(@PathParam("id") UUID id) {
        access.withdraw(signedIn.reader(), id);
    }

    @POST
    @Path("/access")
    @Operation(summary = "Give colleagues the case's key, and stop herself if she says so")
    public void give(@PathParam("id") UUID id, @NotNull @Valid Given given) {
        if (given.keys().isEmpty() && !given.leave()) {
            throw Problem.unacceptable("invalid", "Nothing to do.");
        }
        access.give(signedIn.handler(), id, SealedTo.byHandler(given.keys()), given.leave());
    }

    @POST
    @Path("/key")
    @Operation(summary = "Another key for the case, sealed to each who holds the present one")
    public void renew(@PathParam("id") UUID id, @NotNull @Valid Renewal renewal) {
        if (renewal.generation() != renewal.from() + 1) {
            throw Problem.unacceptable("renewal", "A key follows the one before.");
        }
        renewals.renew(
                signedIn.handler(),
                id,
                renewal.renewal(),
                renewal.from(),
                SealedTo.byHandler(renewal.keys()),
                renewal.earlier());
    }

    @POST
    @Path("/hand-over")
    @Operation(summary = "Ask the reporter whether another desk may have the case")
    public Response ask(@PathParam("id") UUID id, @NotNull @Valid Request request) {
        return Response.status(201)
                .entity(new Asked(handOvers.ask(signedIn.handler(), id, request.request())))
                .build();
    }

    @POST
    @Path("/hand-over/{handOver}/keys")
    @Operation(summary = "The case's key for the other desk, after the reporter's consent")
    public void handOver(
            @PathParam("id") UUID id, @PathParam("handOver") UUID handOver, @NotNull @Valid KeysOnly given) {
        handOvers.carryOut(signedIn.handler(), id, handOver, SealedTo.byHandler(given.keys()));
    }

    public record Given(@NotNull @Size(max = SealedTo.MOST) List<@NotNull @Valid SealedTo> keys, boolean leave) {}

    /**
     * @param renewal signed frame (docs/protocol.md §11)
     * @param generation of the new key
     * @param earlier the present key, sealed to the new one
     * @param from generation of the present key
     */
    public record Renewal(
            @NotNull @Size(min = 1, max = 4_168) byte[] renewal,
            @Min(2) @Max(10_000) int generation,
            @NotNull @Size(min = 1, max = SealedTo.MOST) List<@NotNull @Valid SealedTo> keys,
            @NotNull @Size(min = 1, max = 4_096) byte[] earlier,
            @Min(1) @Max(9_999) int from) {}

    /** @param request signed frame (docs/protocol.md §12) */
    public record Request(
            @NotNull @Size(min = 1, max = 4_168) byte[] request) {}

    public record Asked(UUID id) {}

    public record KeysOnly(
            @NotNull @Size(min = 1, max = SealedTo.MOST) List<@NotNull @Valid SealedTo> keys) {}
}
