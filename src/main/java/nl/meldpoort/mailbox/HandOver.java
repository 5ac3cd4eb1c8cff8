package nl.meldpoort.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import nl.meldpoort.envelope.HandOverRequest;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.web.Problem;

/** A question to the reporter, whether another desk may have the case; and her answer (docs/protocol.md §12). */
@Entity
@Table(name = "hand_over")
public class HandOver {
    enum State {
        ASKED,
        GRANTED,
        REFUSED,
        DONE
    }

    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @SuppressWarnings("UnusedVariable") // ordered by, never shown
    private int number;

    @Column(name = "desk_id")
    private UUID desk;

    @Enumerated(EnumType.STRING)
    private HandOverRequest.Mode mode;

    @Enumerated(EnumType.STRING)
    private State state;

    private byte[] request;

    @Column(name = "request_hash")
    @SuppressWarnings("UnusedVariable") // looked up by, never shown
    private byte[] requestHash;

    private byte[] consent;

    @Column(name = "answered_on")
    @SuppressWarnings("UnusedVariable") // looked up by, never shown
    private LocalDate answeredOn;

    protected HandOver() {}

    static HandOver ask(UUID caseId, int number, HandOverRequest asked, byte[] request) {
        HandOver handOver = new HandOver();
        handOver.id = UUID.randomUUID();
        handOver.caseId = caseId;
        handOver.number = number;
        handOver.desk = asked.desk();
        handOver.mode = asked.mode();
        handOver.state = State.ASKED;
        handOver.request = request;
        handOver.requestHash = Hash.of(request).bytes();
        return handOver;
    }

    /** @throws Problem 409 when the reporter gave another answer before */
    void answer(byte[] frame, boolean granted, LocalDate day) {
        if (state != State.ASKED) {
            throw Problem.conflict("answered", "This request has been answered.");
        }
        consent = frame;
        answeredOn = day;
        state = granted ? State.GRANTED : State.REFUSED;
    }

    /** @throws Problem 409 unless the reporter consented and it has not been done */
    void carryOut() {
        if (state != State.GRANTED) {
            throw Problem.conflict("no-consent", "The reporter has not consented to this.");
        }
        state = State.DONE;
    }

    boolean isAnsweredBy(byte[] frame) {
        return Arrays.equals(consent, frame);
    }

    boolean isRefused() {
        return state == State.REFUSED;
    }

    boolean isTransfer() {
        return mode == HandOverRequest.Mode.TRANSFER;
    }

    UUID caseId() {
        return caseId;
    }

    public UUID id() {
        return id;
    }

    public UUID desk() {
        return desk;
    }

    public byte[] request() {
        return request;
    }

    /** Null until the reporter has answered. */
    public byte[] consent() {
        return consent;
    }
}
