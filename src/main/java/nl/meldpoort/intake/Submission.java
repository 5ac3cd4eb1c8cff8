package nl.meldpoort.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.mailbox.SealedMessage;

/**
 * A report as the reporter's browser sends it: sealed, with all that opens its mailbox.
 *
 * @param caseId chosen by the browser: the same submission twice is one case
 * @param locatorHash SHA-256 of the locator, 32 bytes
 * @param anchor signed frame, docs/protocol.md §6
 * @param keys the case key, sealed to each handler who may read the case
 * @param message the report, sequence 1
 */
public record Submission(
        @NotNull @JsonProperty("case") UUID caseId,
        @NotNull UUID desk,
        @NotNull @Size(min = 32, max = 32) byte[] locatorHash,
        @NotNull @Size(max = 4_168) byte[] anchor,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid KeyForHandler> keys,
        @NotNull @Valid SealedMessage message) {

    public record KeyForHandler(
            @NotNull UUID handler,
            @NotNull @Size(min = 1, max = 4_096) byte[] sealed) {}

    /** SHA-256 over every field: two submissions are the same when this is. */
    byte[] digest() {
        SubmissionDigest digest = new SubmissionDigest()
                .add(caseId.toString())
                .add(desk.toString())
                .add(locatorHash)
                .add(anchor);
        keys.forEach(key -> digest.add(key.handler().toString()).add(key.sealed()));
        digest.add(message.id().toString()).add(message.sealed());
        message.attachments().forEach(attachment -> digest.add(attachment.toString()));
        return digest.bytes();
    }
}
