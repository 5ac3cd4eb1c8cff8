package nl.meldpoort.mailbox;

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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Sealed attachments come in here, in parts, before the message that names them. Nobody can read one back here. */
@Path("/api/attachments")
public class AttachmentResource {
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
        attachments.put(id, number, content, length);
    }
}
