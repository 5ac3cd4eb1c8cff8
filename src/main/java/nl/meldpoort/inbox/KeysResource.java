package nl.meldpoort.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.meldpoort.desk.Keys;
import nl.meldpoort.desk.Passkey;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ways into her own keys. The keys stay as they are, and so does every case. */
@Path("/inbox/api/keys")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
    @Inject
    SignedIn signedIn;

    @Inject
    Keys keys;

    @PUT
    @Path("/passphrase")
    @Operation(summary = "Another passphrase, or none")
    public void passphrase(@NotNull @Valid Passphrase passphrase) {
        keys.changePassphrase(signedIn.enrolledMember().id(), passphrase.chest().orElse(null));
    }

    @PUT
    @Path("/recovery")
    @Operation(summary = "Another recovery code")
    public void recovery(@NotNull @Valid Recovery recovery) {
        keys.changeRecovery(signedIn.enrolledMember().id(), recovery.chest());
    }

    @POST
    @Path("/passkeys")
    @Operation(summary = "Another passkey")
    public Response addPasskey(@NotNull @Valid NewPasskey passkey) {
        keys.addPasskey(signedIn.enrolledMember().id(), passkey.asNew());
        return Response.status(201).build();
    }

    @DELETE
    @Path("/passkeys/{id}")
    @Operation(summary = "Do without a passkey")
    public void removePasskey(@PathParam("id") UUID id) {
        keys.removePasskey(signedIn.enrolledMember().id(), id);
    }

    /** @param chest empty to do without a passphrase */
    public record Passphrase(@NotNull Optional<@Size(min = 1, max = 4_096) byte[]> chest) {}

    public record Recovery(
            @NotNull @Size(min = 1, max = 4_096) byte[] chest) {}

    public record PasskeyView(UUID id, String label, String identity, byte[] chest, LocalDate added) {
        static PasskeyView of(Passkey passkey) {
            return new PasskeyView(
                    passkey.id(), passkey.label(), passkey.identity(), passkey.chest(), passkey.addedOn());
        }
    }
}
