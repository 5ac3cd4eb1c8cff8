package nl.meldpoort.intake;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where reports come in. An answer means that the report is committed. */
@Path("/api/reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    @Inject
    Submissions submissions;

    @POST
    @Operation(summary = "Send a report in; the same submission again is answered with 200 and changes nothing")
    public Response send(@NotNull @Valid Submission submission) {
        Submissions.Taken taken = submissions.take(submission);
        return Response.status(taken.again() ? 200 : 201)
                .entity(new Received(taken.received()))
                .build();
    }

    /** @param received the day of receipt: the terms of the law run from here */
    public record Received(LocalDate received) {}
}
