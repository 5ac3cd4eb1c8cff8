package nl.meldpoort.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A key renewal as it was signed (docs/protocol.md §11). */
@Entity
@Table(name = "key_renewal")
class KeptRenewal {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // looked up by, never shown
    private Id id;

    private byte[] frame;

    protected KeptRenewal() {}

    static KeptRenewal of(UUID caseId, int generation, byte[] frame) {
        KeptRenewal renewal = new KeptRenewal();
        renewal.id = new Id(caseId, generation);
        renewal.frame = frame;
        return renewal;
    }

    byte[] frame() {
        return frame;
    }

    @Embeddable
    record Id(@Column(name = "case_id") UUID caseId, int generation) implements Serializable {}
}
