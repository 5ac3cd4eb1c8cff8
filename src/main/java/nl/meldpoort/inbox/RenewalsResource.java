package nl.meldpoort.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.mailbox.SealedCaseKeys;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which cases wait for another key. */
@Path("/inbox/api/renewals")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
@Produces(MediaType.APPLICATION_JSON)
public class RenewalsResource {
    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    SignedIn signedIn;

    @Inject
    SealedCaseKeys caseKeys;

    @GET
    @Transactional
    @Operation(summary = "The open cases that she holds a key of and that need another one, by id, after one")
    public Renewals page(@QueryParam("after") UUID after) {
        List<UUID> found = caseKeys.toRenew(signedIn.handler().id(), after == null ? FIRST : after, BATCH + 1);
        return new Renewals(found.stream().limit(BATCH).toList(), found.size() > BATCH);
    }

    public record Renewals(List<UUID> cases, boolean more) {}
}
