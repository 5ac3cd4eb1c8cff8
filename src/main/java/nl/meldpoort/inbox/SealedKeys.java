package nl.meldpoort.inbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.web.Problem;

/** Something sealed to each of several people: a case's key, or the desk's seal. */
final class SealedKeys {
    /** As many as a roster has members, of both desks of a shared case. */
    static final int MOST = 100;

    private SealedKeys() {}

    /** @throws Problem 422 when somebody is named twice */
    static Map<UUID, byte[]> byHandler(List<SealedTo> keys) {
        Map<UUID, byte[]> byHandler = new LinkedHashMap<>();
        for (SealedTo key : keys) {
            if (byHandler.put(key.handler(), key.sealed()) != null) {
                throw Problem.unacceptable("handler-twice", "Each is sealed to once.");
            }
        }
        return byHandler;
    }

    /** @param sealed age file, base64url */
    public record SealedTo(
            @NotNull UUID handler,
            @NotNull @Size(min = 1, max = 4_096) byte[] sealed) {}
}
