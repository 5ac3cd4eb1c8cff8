package nl.meldpoort.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** Somebody came to a case or went, or its key changed. */
@Entity
@Table(name = "case_history")
class CaseEvent {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // ordered by, never shown
    private Id id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "handler_id")
    private UUID handler;

    @Column(name = "other_id")
    private UUID other;

    private LocalDate day;

    protected CaseEvent() {}

    static CaseEvent of(UUID caseId, int number, Kind kind, UUID handler, UUID other, LocalDate day) {
        CaseEvent event = new CaseEvent();
        event.id = new Id(caseId, number);
        event.kind = kind;
        event.handler = handler;
        event.other = other;
        event.day = day;
        return event;
    }

    Kind kind() {
        return kind;
    }

    UUID handler() {
        return handler;
    }

    UUID other() {
        return other;
    }

    LocalDate day() {
        return day;
    }

    public enum Kind {
        /** A conflict of interest, or another reason of her own. */
        @JsonProperty("withdrew")
        WITHDREW,
        /** She gave {@code other} a key. */
        @JsonProperty("gave-access")
        GAVE_ACCESS,
        /** She gave the case over to a colleague and has no part in it any more. */
        @JsonProperty("stopped")
        STOPPED,
        /** She left the desk, lost her keys, or reads no longer. */
        @JsonProperty("lost-access")
        LOST_ACCESS,
        @JsonProperty("renewed-key")
        RENEWED_KEY,
        /** She asked the reporter whether another desk may have the case. */
        @JsonProperty("asked")
        ASKED,
        @JsonProperty("granted")
        GRANTED,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("handed-over")
        HANDED_OVER
    }

    @Embeddable
    record Id(@Column(name = "case_id") UUID caseId, int number) implements Serializable {}
}
