package nl.meldpoort.mailbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A message as it comes in.
 *
 * @param id chosen by the author's browser: the same message twice is one message
 * @param sequence 1, 2, 3 … per case and direction
 * @param sealed age file, docs/protocol.md §7
 * @param attachments the attachments that belong to it, uploaded before
 */
public record SealedMessage(
        @NotNull UUID id,
        @Min(1) @Max(1_000_000) int sequence,
        @NotNull @Size(min = 1, max = 270_336) byte[] sealed,
        @NotNull @Size(max = 5) List<@NotNull UUID> attachments) {}
