package nl.meldpoort.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meldpoort.audit.AuditLog;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.HandlerState;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.desk.Invitation;
import nl.meldpoort.desk.Invitations;
import nl.meldpoort.desk.MemberRole;
import nl.meldpoort.desk.NewVersions;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.SignedVersion;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Her own desk's roster: for its members to check, and for its key holders to add to. */
@Path("/inbox/api/desk/roster")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DeskRosterResource {
    /** Canonical JSON of 65,536 bytes may have as many characters. */
    private static final int MOST_BODY = 65_536;

    @Inject
    SignedIn signedIn;

    @Inject
    Rosters rosters;

    @Inject
    NewVersions newVersions;

    @Inject
    Handlers handlers;

    @Inject
    Invitations invitations;

    @Inject
    Desks desks;

    @Inject
    AuditLog audit;

    @GET
    @Transactional
    @Operation(summary = "The versions from a number on, the members' cards and, for members, who waits")
    public RosterView roster(@QueryParam("from") @DefaultValue("1") int from) {
        Handler member = signedIn.enrolledMember();
        List<Handler> active = handlers.of(member.desk(), HandlerState.ACTIVE);
        // Nobody has signed anything before the founder does.
        List<SignedVersion> versions =
                rosters.head(member.desk()).isEmpty() ? List.of() : rosters.from(member.desk(), from);
        return new RosterView(
                versions,
                active.stream()
                        .map(handler -> new CardOf(handler.id(), handler.card()))
                        .toList(),
                member.isActive() ? waiting(member.desk(), active) : List.of(),
                List.of());
    }

    private List<Waiting> waiting(UUID desk, List<Handler> active) {
        return Stream.concat(
                        handlers.of(desk, HandlerState.WAITING).stream(),
                        active.stream().filter(Handler::isRenewing))
                .map(handler -> Waiting.of(
                        handler,
                        invitations
                                .find("usedBy", handler.id())
                                .firstResultOptional()
                                .orElseThrow()))
                .toList();
    }

    @POST
    @Transactional
    @Operation(summary = "The next version, signed by her")
    public Response sign(@NotNull @Valid Next next) {
        Handler signer = signedIn.whoMayHoldASeal();
        newVersions
                .append(signer.id(), next.version().signed(), SealedTo.byHandler(next.seals()))
                .filter(version -> !desks.findById(version.desk()).isExternal())
                .ifPresent(version -> audit.rosterSigned(signedIn.account(), version.desk(), version.number()));
        return Response.status(201).build();
    }

    /**
     * @param cards of the members of the last version
     * @param waiting who enrolled, or has other keys, and is not signed in
     */
    public record RosterView(
            List<SignedVersion> versions, List<CardOf> cards, List<Waiting> waiting, List<UUID> left) {}

    public record CardOf(UUID handler, byte[] card) {}

    /** @param renewing she is a member, and lost the keys that she had */
    public record Waiting(
            UUID handler,
            byte[] card,
            String label,
            Set<MemberRole> roles,
            Invitation.Function function,
            boolean publishName,
            boolean renewing) {
        static Waiting of(Handler handler, Invitation invitation) {
            return new Waiting(
                    handler.id(),
                    handler.isRenewing() ? handler.renewingCard() : handler.card(),
                    invitation.label(),
                    handler.isRenewing() ? asMember(handler.roles()) : invitation.roles(),
                    invitation.function(),
                    invitation.publishesName(),
                    handler.isRenewing());
        }

        private static Set<MemberRole> asMember(Set<RosterRole> roles) {
            return roles.stream().map(role -> MemberRole.valueOf(role.name())).collect(Collectors.toSet());
        }
    }

    public record Next(
            @NotNull @Valid Version version,
            @NotNull @Size(max = 50) List<@NotNull @Valid SealedTo> seals) {}

    /** As in {@link SignedVersion}. */
    public record Version(
            @NotNull @Size(min = 1, max = MOST_BODY) String body,
            @NotNull @Size(min = 86, max = 86) String signature,
            @NotNull Optional<@Size(min = 86, max = 86) String> endorsement) {
        SignedVersion signed() {
            return new SignedVersion(body, signature, endorsement.orElse(null));
        }
    }
}
