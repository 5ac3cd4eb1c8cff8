package nl.meldpoort.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import nl.meldpoort.web.Problem;
import org.hibernate.exception.ConstraintViolationException;

/** Takes submissions in so that the same one twice is one case. */
@ApplicationScoped
public class Submissions {
    @Inject
    Intake intake;

    /**
     * Returns when the report is committed.
     *
     * @throws Problem 409 when something of it is taken by another; 422 when no honest browser sends it
     */
    public Taken take(Submission submission) {
        byte[] digest = submission.digest();
        try {
            return new Taken(intake.take(submission, digest), false);
        } catch (ConstraintViolationException refused) {
            return new Taken(intake.known(submission, digest), true);
        } catch (Problem refused) {
            // What was taken in under the roster of that day stays taken in.
            return intake.find(submission, digest)
                    .map(received -> new Taken(received, true))
                    .orElseThrow(() -> refused);
        }
    }

    /**
     * @param received the day of receipt
     * @param again whether it had been taken in before
     */
    public record Taken(LocalDate received, boolean again) {}
}
