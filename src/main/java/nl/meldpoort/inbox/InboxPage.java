package nl.meldpoort.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.mailbox.CaseStatus;

/**
 * @param older cursor for the page after this one; null on the last
 * @param newer cursor for the page before this one; null on the first
 */
public record InboxPage(List<Row> cases, String older, String newer) {

    /**
     * @param unread the reporter wrote something that this handler has not read
     * @param needsNewKey somebody who held its key may read no further, so that it is to be renewed
     */
    public record Row(
            @JsonProperty("case") UUID caseId,
            LocalDate received,
            LocalDate lastActivity,
            CaseStatus status,
            boolean unread,
            boolean needsNewKey) {}
}
