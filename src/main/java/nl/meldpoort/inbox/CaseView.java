package nl.meldpoort.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.mailbox.CaseHistory;
import nl.meldpoort.mailbox.CaseStatus;
import nl.meldpoort.mailbox.Conversations;

/**
 * A case as one who holds its key sees it.
 *
 * @param desk that has it now
 * @param anchor signed frame, base64url (docs/protocol.md §6)
 * @param generation of its key
 * @param key the key, sealed to her
 * @param earlier the keys of the generations before, the latest first, each sealed to the next
 * @param renewals signed frames, the first one first (docs/protocol.md §11)
 * @param readers the handlers that its key was sealed to
 * @param leftOut the members of her own desk who have no part in it
 * @param needsNewKey somebody who held the key may read no further
 */
public record CaseView(
        @JsonProperty("case") UUID caseId,
        UUID desk,
        CaseStatus status,
        LocalDate received,
        byte[] anchor,
        int generation,
        byte[] key,
        List<byte[]> earlier,
        List<byte[]> renewals,
        List<UUID> readers,
        List<UUID> leftOut,
        List<HandOverView> handOvers,
        List<CaseHistory.View> history,
        boolean needsNewKey,
        List<Conversations.MessageView> messages,
        boolean more) {

    /**
     * @param request signed frame (docs/protocol.md §12)
     * @param consent signed frame; null until the reporter has answered
     */
    public record HandOverView(UUID id, byte[] request, byte[] consent, DeskName desk) {}
}
