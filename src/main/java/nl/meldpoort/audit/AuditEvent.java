package nl.meldpoort.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.meldpoort.web.Account;
import org.hibernate.annotations.Immutable;

/** One act. Its number says where in the order of the log it stands. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    @SuppressWarnings("UnusedVariable") // tells namesakes apart when it must be known who it was
    private String account;

    private String actor;

    @Enumerated(EnumType.STRING)
    private AuditedAct event;

    @Column(name = "desk_id")
    private UUID desk;

    private String subject;

    protected AuditEvent() {}

    static AuditEvent of(Account account, AuditedAct event, UUID desk, String subject, Instant now) {
        AuditEvent entry = new AuditEvent();
        entry.at = now;
        entry.account = account.id();
        entry.actor = account.name();
        entry.event = event;
        entry.desk = desk;
        entry.subject = subject;
        return entry;
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public String actor() {
        return actor;
    }

    public AuditedAct event() {
        return event;
    }

    /** Null when it is not about a desk. */
    public UUID desk() {
        return desk;
    }

    /** What or whom it was done to, by the name of that moment; null when that is said already. */
    public String subject() {
        return subject;
    }
}
