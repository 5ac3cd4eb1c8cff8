package nl.meldpoort.inbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.web.Problem;

/**
 * Something sealed to each of several people: a case's key, or the desk's seal.
 *
 * @param sealed age file, base64url
 */
public record SealedTo(
        @NotNull UUID handler,
        @NotNull @Size(min = 1, max = 4_096) byte[] sealed) {
    /** As many as the rosters of the two desks of a shared case can have members. */
    static final int MOST = 100;

    /** @throws Problem 422 when somebody is named twice */
    static Map<UUID, byte[]> byHandler(List<SealedTo> keys) {
        Map<UUID, byte[]> byHandler = new LinkedHashMap<>();
        for (SealedTo key : keys) {
            if (byHandler.put(key.handler(), key.sealed()) != null) {
                throw Problem.unacceptable("handler-twice", "To each it is sealed once.");
            }
        }
        return byHandler;
    }
}
