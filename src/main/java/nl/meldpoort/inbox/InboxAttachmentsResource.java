package nl.meldpoort.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.UUID;
import nl.meldpoort.mailbox.Attachments;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a handler sends along with an answer, in parts, before the answer that names it. */
@Path("/inbox/api/attachments")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
public class InboxAttachmentsResource {
    @Inject
    SignedIn signedIn;

    @Inject
    Attachments attachments;

    @PUT
    @Path("/{id}/parts/{number}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(summary = "Store one part of a sealed attachment")
    public void part(
            @PathParam("id") UUID id,
            @PathParam("number") @Min(0) @Max(Attachments.MOST_PARTS - 1) int number,
            @HeaderParam("Content-Length") Long length,
            InputStream content) {
        signedIn.handler();
        attachments.put(id, number, content, length);
    }
}
