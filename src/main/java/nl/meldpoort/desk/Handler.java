package nl.meldpoort.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A staff member who reads and answers for a desk (behandelaar). */
@Entity
public class Handler {
    @Id
    private UUID id;

    @Column(name = "desk_id")
    private UUID desk;

    @SuppressWarnings("UnusedVariable") // looked up by, never shown
    private String account;

    private String name;
    private byte[] card;

    @Column(name = "passphrase_chest")
    private byte[] passphraseChest;

    @Column(name = "recovery_chest")
    private byte[] recoveryChest;

    @Enumerated(EnumType.STRING)
    private HandlerState state;

    @Column(name = "enrolled_at")
    private Instant enrolledAt;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_by")
    private UUID approvedBy;

    protected Handler() {}

    static Handler enrol(UUID id, Desk desk, String account, String name, Keys keys, Instant now) {
        Handler handler = new Handler();
        handler.id = id;
        handler.desk = desk.id();
        handler.account = account;
        handler.name = name;
        handler.card = keys.card();
        handler.passphraseChest = keys.passphraseChest();
        handler.recoveryChest = keys.recoveryChest();
        handler.state = HandlerState.WAITING;
        handler.enrolledAt = now;
        return handler;
    }

    /** The desk's first handler opens it; nobody is there to approve her. */
    void openDesk(Instant now) {
        state = HandlerState.ACTIVE;
        approvedAt = now;
    }

    /** A colleague compared the fingerprint. Once approved, a second approval changes nothing. */
    void approve(Handler colleague, Instant now) {
        if (state == HandlerState.WAITING) {
            state = HandlerState.ACTIVE;
            approvedAt = now;
            approvedBy = colleague.id;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID desk() {
        return desk;
    }

    public String name() {
        return name;
    }

    public HandlerState state() {
        return state;
    }

    public boolean isActive() {
        return state == HandlerState.ACTIVE;
    }

    public byte[] card() {
        return card;
    }

    public byte[] passphraseChest() {
        return passphraseChest;
    }

    public byte[] recoveryChest() {
        return recoveryChest;
    }

    /** The public half, and the private half twice sealed (docs/protocol.md §8). */
    public record Keys(byte[] card, byte[] passphraseChest, byte[] recoveryChest) {}
}
