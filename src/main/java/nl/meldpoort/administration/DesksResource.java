package nl.meldpoort.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.audit.AuditLog;
import nl.meldpoort.desk.Bilingual;
import nl.meldpoort.desk.Desk;
import nl.meldpoort.desk.DeskKind;
import nl.meldpoort.desk.DeskText;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Landscape;
import nl.meldpoort.desk.Organisation;
import nl.meldpoort.desk.Organisations;
import nl.meldpoort.desk.SealLoss;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import nl.meldpoort.web.Tenants;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desks on the map: what they are, what is said of them, and whether they are open. */
@Path("/inbox/api/administration/desks")
@RolesAllowed(Roles.ADMINISTRATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DesksResource {
    @Inject
    Organisations organisations;

    @Inject
    Desks desks;

    @Inject
    Landscape landscape;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @GET
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "Every desk, in the order of the map")
    public DeskList list() {
        return new DeskList(desks.inOrder().stream().map(this::view).toList());
    }

    @POST
    @Transactional
    @Operation(summary = "Add a desk; its id is chosen by the browser")
    public Response add(@NotNull @Valid Wanted wanted) {
        Organisation organisation = organisations.lock();
        checkTenant(wanted);
        if (desks.findById(wanted.desk()) != null) {
            throw Problem.conflict("taken", "There is a desk with this id.");
        }
        Desk desk = Desk.open(
                wanted.desk(),
                wanted.nature(),
                wanted.position(),
                wanted.texts().byLanguage());
        desks.persist(desk);
        landscape.checkLanguages(organisation);
        audit.deskAdded(acting.account(), desk.id(), desk.name());
        return Response.status(201).entity(view(desk)).build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Change what is said of a desk, and, before anybody enrolled, what it is")
    public void change(@PathParam("id") UUID id, @NotNull @Valid Wanted wanted) {
        Organisation organisation = organisations.lock();
        Desk desk = desks.lock(id);
        if (!wanted.desk().equals(id)) {
            throw Problem.unacceptable("invalid", "desk is not the one of the address");
        }
        if (!wanted.nature().equals(desk.nature())) {
            checkTenant(wanted);
            desks.change(desk, wanted.nature());
        }
        desk.describe(wanted.position(), wanted.texts().byLanguage());
        landscape.checkLanguages(organisation);
        audit.deskChanged(acting.account(), id, desk.name());
    }

    @PUT
    @Path("/{id}/open")
    @Transactional
    @Operation(summary = "Open or close a desk for new reports")
    public void open(@PathParam("id") UUID id, @NotNull @Valid Switch wanted) {
        Desk desk = desks.lock(id);
        if (wanted.open()) {
            desk.open();
            audit.deskOpened(acting.account(), id, desk.name());
        } else {
            desk.close();
            audit.deskClosed(acting.account(), id, desk.name());
        }
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Remove a desk that was never used")
    public void remove(@PathParam("id") UUID id) {
        Desk desk = desks.lock(id);
        String name = desk.name();
        desks.remove(desk);
        audit.deskRemoved(acting.account(), id, name);
    }

    @POST
    @Path("/{id}/seal-lost")
    @Transactional
    @Operation(summary = "Let the desk's members found a new seal without the old one, for a while")
    public void sealLost(@PathParam("id") UUID id, @NotNull @Valid Loss loss) {
        Desk desk = desks.lock(id);
        if (!desks.isFounded(desk)) {
            throw Problem.conflict("not-founded", "This desk has no seal yet.");
        }
        desk.allowNewSeal(loss.reason(), clock.instant());
        audit.sealLost(acting.account(), id, loss.reason().name().toLowerCase(java.util.Locale.ROOT));
    }

    private void checkTenant(Wanted wanted) {
        if (!tenants.names().contains(wanted.tenant())) {
            throw Problem.unacceptable("unknown-tenant", "There is no such sign-in.");
        }
    }

    private DeskView view(Desk desk) {
        return new DeskView(
                desk.id(),
                desk.kind(),
                desk.isOutside(),
                desk.tenant(),
                desk.position(),
                desk.isOpen(),
                desks.takesReports(desk),
                desks.isFounded(desk),
                desks.members(desk),
                Bilingual.of(desk.texts()),
                desk.allowsNewSeal(clock.instant()) ? "allowed" : null);
    }

    public record DeskList(List<DeskView> desks) {}

    /**
     * @param takesReports it is open, and somebody reads
     * @param founded its members themselves say who joins
     * @param sealLost {@code allowed} while the members may found a new seal without the old one
     */
    public record DeskView(
            UUID desk,
            DeskKind kind,
            boolean outside,
            String tenant,
            int position,
            boolean open,
            boolean takesReports,
            boolean founded,
            long members,
            Bilingual<DeskText> texts,
            String sealLost) {}

    public record Wanted(
            @NotNull UUID desk,
            @NotNull DeskKind kind,
            boolean outside,
            @NotNull @Size(max = 40) String tenant,
            @Min(1) @Max(1_000) int position,
            @NotNull @Valid Bilingual<DeskText> texts) {
        Desk.Nature nature() {
            return new Desk.Nature(kind, outside, tenant);
        }
    }

    public record Switch(boolean open) {}

    public record Loss(@NotNull SealLoss reason) {}
}
