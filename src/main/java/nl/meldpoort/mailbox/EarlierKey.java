package nl.meldpoort.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** The key of an earlier generation of a case, sealed to the next (docs/protocol.md §11). */
@Entity
@Table(name = "earlier_case_key")
class EarlierKey {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // looked up by, never shown
    private Id id;

    private byte[] sealed;

    protected EarlierKey() {}

    static EarlierKey of(UUID caseId, int generation, byte[] sealed) {
        EarlierKey key = new EarlierKey();
        key.id = new Id(caseId, generation);
        key.sealed = sealed;
        return key;
    }

    byte[] sealed() {
        return sealed;
    }

    @Embeddable
    record Id(@Column(name = "case_id") UUID caseId, int generation) implements Serializable {}
}
