package nl.meldpoort.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** How far one handler has read one conversation. */
@Entity(name = "ReadMark")
@Table(name = "read_mark")
class ReadMark {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable") // looked up by, never shown
    private Id id;

    private int position;

    protected ReadMark() {}

    int position() {
        return position;
    }

    @Embeddable
    record Id(
            @Column(name = "case_id") UUID caseId,
            @Column(name = "handler_id") UUID handler) implements Serializable {}
}
