package nl.meldpoort.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A sealed message: what it says is inside, for the reporter and the handlers alone. */
@Entity
public class Message {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    private int position;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private int sequence;
    private LocalDate day;
    private byte[] sealed;

    protected Message() {}

    static Message in(Mailbox mailbox, Direction direction, SealedMessage message, int position, LocalDate day) {
        Message taken = new Message();
        taken.id = message.id();
        taken.caseId = mailbox.id();
        taken.position = position;
        taken.direction = direction;
        taken.sequence = message.sequence();
        taken.day = day;
        taken.sealed = message.sealed();
        return taken;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public int position() {
        return position;
    }

    public Direction direction() {
        return direction;
    }

    public int sequence() {
        return sequence;
    }

    public LocalDate day() {
        return day;
    }

    public byte[] sealed() {
        return sealed;
    }
}
