package nl.meldpoort.web;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import nl.meldpoort.envelope.MalformedEnvelopeException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as a problem document that tells what was wrong, and nothing of what is stored. */
class ProblemMappers {
    @ServerExceptionMapper
    Response problem(Problem problem) {
        return problem.toResponse();
    }

    @ServerExceptionMapper
    Response envelope(MalformedEnvelopeException malformed) {
        return Problem.unacceptable("malformed-envelope", malformed.getMessage())
                .toResponse();
    }

    /** Bean Validation: the paths that are wrong, never the values. */
    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations) {
        String fields = violations.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                .sorted()
                .limit(5)
                .collect(Collectors.joining("; "));
        return Problem.unacceptable("invalid", fields).toResponse();
    }

    /** JSON that can be read, but not as what is asked for; the framework would tell the value that it stumbled on. */
    @ServerExceptionMapper
    Response json(MismatchedInputException unreadable) {
        return json((JacksonException) unreadable);
    }

    @ServerExceptionMapper
    Response json(JacksonException unreadable) {
        return Problem.unreadable("The body is not the JSON that is asked for.").toResponse();
    }

    /** Signed in, without the role. */
    @ServerExceptionMapper
    Response role(ForbiddenException refusal) {
        return Problem.forbidden("forbidden", "This is not open to you.").toResponse();
    }

    /** Two acts at once wanted the same id or place, and the other was first. */
    @ServerExceptionMapper
    Response taken(org.hibernate.exception.ConstraintViolationException refused) {
        return refused.getKind() == ConstraintKind.UNIQUE
                ? Problem.conflict("taken", "This was taken just now.").toResponse()
                : unexpected(refused);
    }

    /** What the framework itself refuses: 400 for a broken body, 404, 405, 413, 415. */
    @ServerExceptionMapper
    Response framework(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        if (status < 400) {
            return refusal.getResponse();
        }
        if (status == 404) {
            return Problem.notFound().toResponse();
        }
        String title = refusal.getResponse().getStatusInfo().getReasonPhrase();
        return Problem.of(status, title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), title + ".")
                .toResponse();
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException failure) {
        Log.error("Unexpected failure", failure);
        return Problem.of(500, "failure", "Something went wrong on our side. Sending the same again is safe.")
                .toResponse();
    }
}
