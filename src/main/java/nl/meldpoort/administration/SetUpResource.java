package nl.meldpoort.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import nl.meldpoort.audit.AuditLog;
import nl.meldpoort.desk.Landscape;
import nl.meldpoort.web.Roles;
import nl.meldpoort.web.Tenants;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the wizard asks, beside what the rooms themselves do. */
@Path("/inbox/api/administration")
@RolesAllowed(Roles.ADMINISTRATOR)
@Produces(MediaType.APPLICATION_JSON)
public class SetUpResource {
    @Inject
    Landscape landscape;

    @Inject
    Tenants tenants;

    @Inject
    AuditLog audit;

    @Inject
    Acting acting;

    @POST
    @Path("/set-up")
    @Transactional
    @Operation(summary = "The wizard is finished")
    public void finish() {
        landscape.finishSetUp();
        audit.setUp(acting.account());
    }

    @GET
    @Path("/tenants")
    @Operation(summary = "Whose sign-ins there are; the empty one is the organisation's own")
    public TenantList tenants() {
        return new TenantList(tenants.names());
    }

    public record TenantList(List<String> tenants) {}
}
