package nl.meldpoort.inbox;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.meldpoort.desk.Desk;
import nl.meldpoort.desk.DeskKind;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Enrolments;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.NewVersions;
import nl.meldpoort.desk.Passkeys;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How she comes to a desk: invited, with keys made in her browser; and what she finds of them at every later visit. */
@Path("/inbox/api/enrolment")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EnrolmentResource {
    @Inject
    SignedIn signedIn;

    @Inject
    Enrolments enrolments;

    @Inject
    NewVersions newVersions;

    @Inject
    Passkeys passkeys;

    @Inject
    Rosters rosters;

    @Inject
    Desks desks;

    @GET
    @Transactional
    @Uncompressed
    @Operation(summary = "Who is signed in, and her membership and sealed keys if she has enrolled")
    public EnrolmentView mine() {
        Account account = signedIn.account();
        Optional<Handler> enrolled = signedIn.enrolled();
        return new EnrolmentView(
                account.name(),
                account.tenant(),
                enrolled.map(this::membership).orElse(null),
                signedIn.roles(),
                enrolled.map(handler -> desk(handler.desk())).orElse(null),
                enrolled.filter(newVersions::mayFound).isPresent());
    }

    @POST
    @Transactional
    @Uncompressed
    @Operation(summary = "Enrol with an invitation: the card, and the keys as sealed chests")
    public Membership enrol(@NotNull @Valid Enrolment enrolment) {
        return membership(enrolments.enrol(
                signedIn.account(),
                enrolment.token(),
                enrolment.handler(),
                new Handler.Keys(enrolment.card(), enrolment.passphraseChest().orElse(null), enrolment.recoveryChest()),
                NewPasskey.of(enrolment.passkey())));
    }

    @POST
    @Path("/keys-lost")
    @Transactional
    @Uncompressed
    @Operation(summary = "She lost every way in: other keys, which wait until a key holder signs them in")
    public Membership keysLost(@NotNull @Valid OtherKeys keys) {
        return membership(enrolments.loseKeys(
                signedIn.enrolledMember().id(),
                new Handler.Keys(keys.card(), keys.passphraseChest().orElse(null), keys.recoveryChest()),
                NewPasskey.of(keys.passkey())));
    }

    private Membership membership(Handler handler) {
        return new Membership(
                handler.id(),
                handler.desk(),
                handler.state().name(),
                signedIn.rights(handler).stream().map(role -> role.text()).toList(),
                handler.card(),
                handler.passphraseChest(),
                handler.recoveryChest(),
                passkeys.of(handler.id()).stream()
                        .map(KeysResource.PasskeyView::of)
                        .toList(),
                newVersions.sealOf(handler.id()),
                handler.renewingCard());
    }

    private DeskView desk(UUID id) {
        Desk desk = desks.findById(id);
        return new DeskView(
                id,
                desk.kind(),
                DeskName.names(desk),
                desk.isOutside(),
                rosters.head(id).isPresent());
    }

    /**
     * @param handler chosen by the browser; the card, signed, names it too
     * @param passphraseChest empty for who opens her keys with a passkey only
     * @param passkey empty for who opens her keys with a passphrase only
     */
    public record Enrolment(
            @NotNull @Size(max = 100) String token,
            @NotNull UUID handler,
            @NotNull @Size(min = 1, max = 4_168) byte[] card,
            @NotNull Optional<@Size(min = 1, max = 4_096) byte[]> passphraseChest,
            @NotNull Optional<@Valid NewPasskey> passkey,
            @NotNull @Size(min = 1, max = 4_096) byte[] recoveryChest) {}

    /** As in {@link Enrolment}. */
    public record OtherKeys(
            @NotNull @Size(min = 1, max = 4_168) byte[] card,
            @NotNull Optional<@Size(min = 1, max = 4_096) byte[]> passphraseChest,
            @NotNull Optional<@Valid NewPasskey> passkey,
            @NotNull @Size(min = 1, max = 4_096) byte[] recoveryChest) {}

    /**
     * @param name of the account, as the sign-in gives it
     * @param tenant whose sign-in it is; empty for the organisation's own
     * @param membership null when this account has not enrolled
     * @param roles that the sign-in gives
     * @param founding whether it is for her to sign the first version of her desk's roster
     */
    public record EnrolmentView(
            String name, String tenant, Membership membership, List<String> roles, DeskView desk, boolean founding) {}

    /**
     * @param roles that sign-in and roster both give
     * @param sealedSeal the desk's seal, sealed to her; null when she is no key holder
     * @param renewing the card of other keys, which wait to be signed in; null when there are none
     */
    public record Membership(
            UUID handler,
            UUID desk,
            String state,
            List<String> roles,
            byte[] card,
            byte[] passphraseChest,
            byte[] recoveryChest,
            List<KeysResource.PasskeyView> passkeys,
            byte[] sealedSeal,
            byte[] renewing) {}

    /** @param founded whether somebody has signed its roster */
    public record DeskView(UUID desk, DeskKind kind, Map<String, String> name, boolean outside, boolean founded) {}
}
