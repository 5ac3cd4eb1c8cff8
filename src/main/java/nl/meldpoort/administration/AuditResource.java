package nl.meldpoort.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.audit.AuditEvent;
import nl.meldpoort.audit.AuditLog;
import nl.meldpoort.audit.AuditedAct;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the staff did to the organisation, its desks and who may enter. */
@Path("/inbox/api/audit")
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    static final int PAGE = 50;

    private static final String FROM_THE_NEWEST = "9223372036854775807";

    @Inject
    AuditLog audit;

    @GET
    @Transactional
    @Operation(summary = "A page of the audit log, newest first, after one event")
    public Page page(@QueryParam("after") @DefaultValue(FROM_THE_NEWEST) @Min(1) long after) {
        List<AuditEvent> found = audit.before(after, PAGE + 1);
        return new Page(found.stream().limit(PAGE).map(Event::of).toList(), found.size() > PAGE);
    }

    public record Page(List<Event> events, boolean more) {}

    /**
     * @param actor the name at that moment
     * @param desk null when it is not about a desk; one that is gone is still told
     * @param subject what or whom it was done to; null when that is said already
     */
    public record Event(long id, Instant at, String actor, AuditedAct event, UUID desk, String subject) {
        static Event of(AuditEvent event) {
            return new Event(event.id(), event.at(), event.actor(), event.event(), event.desk(), event.subject());
        }
    }
}
