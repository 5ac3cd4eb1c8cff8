package nl.meldpoort.inbox;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Enrolments;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.HandlerState;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Her own keys: made in her browser at the first visit, unlocked there at every later one. */
@Path("/inbox/api/enrolment")
@RolesAllowed(Roles.HANDLER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentResource {
    @Inject
    SignedIn signedIn;

    @Inject
    Enrolments enrolments;

    @Inject
    Desks desks;

    @GET
    @Uncompressed
    @Operation(summary = "Who is signed in, and her sealed keys if she has enrolled")
    public EnrolmentView mine() {
        return new EnrolmentView(
                signedIn.account().name(),
                desks.theDesk().id(),
                signedIn.enrolled().map(Keys::of).orElse(null));
    }

    @POST
    @Uncompressed
    @Operation(summary = "Enrol: the card, and the keys as sealed chests")
    public Keys enrol(@NotNull @Valid Enrolment enrolment) {
        return Keys.of(enrolments.enrol(
                signedIn.account(),
                enrolment.handler(),
                new Handler.Keys(enrolment.card(), enrolment.passphraseChest(), enrolment.recoveryChest())));
    }

    /** @param handler chosen by the browser; the card, signed, names it too */
    public record Enrolment(
            @NotNull UUID handler,
            @NotNull @Size(min = 1, max = 4_168) byte[] card,
            @NotNull @Size(min = 1, max = 4_096) byte[] passphraseChest,
            @NotNull @Size(min = 1, max = 4_096) byte[] recoveryChest) {}

    /**
     * @param name of the account, as the sign-in gives it
     * @param keys null when this account has not enrolled
     */
    public record EnrolmentView(String name, UUID desk, Keys keys) {}

    public record Keys(UUID handler, HandlerState state, byte[] card, byte[] passphraseChest, byte[] recoveryChest) {
        static Keys of(Handler handler) {
            return new Keys(
                    handler.id(), handler.state(), handler.card(), handler.passphraseChest(), handler.recoveryChest());
        }
    }
}
