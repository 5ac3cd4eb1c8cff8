package nl.meldpoort.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** Who may read a case holds one of these: the case's key, sealed to that handler alone (docs/protocol.md §5). */
@Entity(name = "SealedCaseKey")
@jakarta.persistence.Table(name = "sealed_case_key")
public class SealedCaseKey {
    @EmbeddedId
    private Id id;

    private byte[] sealed;

    /** The case's, kept here too: a handler's inbox is read from her own keys alone. */
    @Column(name = "last_activity_on")
    @SuppressWarnings("UnusedVariable") // ordered by, never shown
    private LocalDate lastActivityOn;

    protected SealedCaseKey() {}

    public static SealedCaseKey of(Mailbox mailbox, UUID handler, byte[] sealed) {
        SealedCaseKey key = new SealedCaseKey();
        key.id = new Id(mailbox.id(), handler);
        key.sealed = sealed;
        key.lastActivityOn = mailbox.lastActivityOn();
        return key;
    }

    public UUID caseId() {
        return id.caseId;
    }

    public byte[] sealed() {
        return sealed;
    }

    @Embeddable
    record Id(
            @Column(name = "case_id") UUID caseId,
            @Column(name = "handler_id") UUID handler) implements Serializable {}
}
