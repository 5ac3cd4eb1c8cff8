package nl.meldpoort.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/** How far a case is, as reporter and handler both see it. */
public enum CaseStatus {
    @JsonProperty("received")
    RECEIVED,
    /** From the first answer on: that is the acknowledgement of receipt (Wbk art. 2, second paragraph, d). */
    @JsonProperty("in-handling")
    IN_HANDLING,
    @JsonProperty("closed")
    CLOSED;

    /** The one table of what may follow what. */
    public boolean mayBecome(CaseStatus next) {
        return (switch (this) {
                    case RECEIVED -> Set.of(IN_HANDLING);
                    case IN_HANDLING -> Set.of(CLOSED);
                    case CLOSED -> Set.of(IN_HANDLING);
                })
                .contains(next);
    }
}
