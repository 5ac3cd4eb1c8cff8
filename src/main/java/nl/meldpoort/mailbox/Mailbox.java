package nl.meldpoort.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.meldpoort.web.Problem;

/** One reporter's conversation with a desk. Its id is the case's, chosen by the reporter's browser. */
@Entity
public class Mailbox {
    @Id
    private UUID id;

    @Column(name = "desk_id")
    private UUID desk;

    @Column(name = "locator_hash")
    private byte[] locatorHash;

    private byte[] anchor;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Column(name = "last_activity_on")
    private LocalDate lastActivityOn;

    @Column(name = "last_position")
    private int lastPosition;

    @Column(name = "last_from_reporter")
    private int lastFromReporter;

    private byte[] digest;

    /** Of the case's key: 1, and one more with each renewal. */
    private int generation;

    @Column(name = "needs_new_key")
    private boolean needsNewKey;

    protected Mailbox() {}

    /** @param digest of the whole submission, by which the same submission is known again */
    public static Mailbox open(UUID id, UUID desk, byte[] locatorHash, byte[] anchor, byte[] digest, LocalDate day) {
        Mailbox mailbox = new Mailbox();
        mailbox.id = id;
        mailbox.desk = desk;
        mailbox.locatorHash = locatorHash;
        mailbox.anchor = anchor;
        mailbox.digest = digest;
        mailbox.status = CaseStatus.RECEIVED;
        mailbox.receivedOn = day;
        mailbox.lastActivityOn = day;
        mailbox.generation = 1;
        return mailbox;
    }

    /** Counts a message in; its position is the answer. */
    int take(Direction direction, LocalDate day) {
        lastPosition++;
        lastActivityOn = day;
        if (direction == Direction.TO_DESK) {
            lastFromReporter = lastPosition;
        } else if (status == CaseStatus.RECEIVED) {
            status = CaseStatus.IN_HANDLING;
        }
        return lastPosition;
    }

    /** @throws Problem 409 when the case cannot become that from what it is; to stay as it is, is no change */
    void become(CaseStatus next) {
        if (status == next) {
            return;
        }
        if (!status.mayBecome(next)) {
            throw Problem.conflict("status", "A case that is " + status + " cannot become " + next + ".");
        }
        status = next;
    }

    /** Somebody who held the case's key may read no further. */
    void askForNewKey() {
        needsNewKey = true;
    }

    /** The answer is the new generation. */
    int renewKey() {
        needsNewKey = false;
        return ++generation;
    }

    /** The reporter consented: a desk has no part in the case any more, and another one has. */
    void goFrom(UUID one, UUID other) {
        if (desk.equals(one)) {
            desk = other;
        }
        needsNewKey = true;
    }

    public boolean isMadeBy(byte[] submission) {
        return Arrays.equals(digest, submission);
    }

    public UUID id() {
        return id;
    }

    public UUID desk() {
        return desk;
    }

    public byte[] anchor() {
        return anchor;
    }

    public CaseStatus status() {
        return status;
    }

    public LocalDate receivedOn() {
        return receivedOn;
    }

    public LocalDate lastActivityOn() {
        return lastActivityOn;
    }

    public int lastPosition() {
        return lastPosition;
    }

    public int lastFromReporter() {
        return lastFromReporter;
    }

    public int generation() {
        return generation;
    }

    public boolean needsNewKey() {
        return needsNewKey;
    }
}
