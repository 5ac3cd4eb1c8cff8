package nl.meldpoort.intake;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
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
import org.hibernate.exception.ConstraintViolationException;

/** Where reports come in. An answer means that the report is committed. */
@Path("/api/reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    @Inject
    Intake intake;

    @POST
    @Operation(summary = "Send a report in; the same submission again is answered with 200 and changes nothing")
    public Response send(@NotNull @Valid Submission submission) {
        byte[] digest = submission.digest();
        try {
            return answer(201, intake.take(submission, digest));
        } catch (PersistenceException refused) {
            if (!(refused instanceof ConstraintViolationException)) {
                throw refused;
            }
            return answer(200, intake.known(submission, digest));
        }
    }

    private static Response answer(int status, LocalDate received) {
        return Response.status(status).entity(new Received(received)).build();
    }

    /** @param received the day of receipt: the terms of the law run from here */
    public record Received(LocalDate received) {}
}
