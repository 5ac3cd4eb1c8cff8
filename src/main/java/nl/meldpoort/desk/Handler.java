package nl.meldpoort.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.VerifyKey;

/**
 * A member of a desk, most often one who reads and answers (behandelaar). What she may do says the desk's roster; here
 * stands what its last version says.
 */
@Entity
public class Handler {
    @Id
    private UUID id;

    @Column(name = "desk_id")
    private UUID desk;

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
    @SuppressWarnings("UnusedVariable") // ordered by, never shown
    private Instant enrolledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reads_as")
    private RosterRole readsAs;

    @Column(name = "key_holder")
    private boolean keyHolder;

    @Column(name = "renewing_card")
    private byte[] renewingCard;

    @Column(name = "renewing_passphrase_chest")
    private byte[] renewingPassphraseChest;

    @Column(name = "renewing_recovery_chest")
    private byte[] renewingRecoveryChest;

    protected Handler() {}

    /** She waits for a key holder to sign her in. */
    static Handler enrol(UUID id, UUID desk, String account, HandlerCard card, Keys keys, Instant now) {
        Handler handler = new Handler();
        handler.id = id;
        handler.desk = desk;
        handler.account = account;
        handler.name = card.name();
        handler.card = keys.card();
        handler.passphraseChest = keys.passphraseChest();
        handler.recoveryChest = keys.recoveryChest();
        handler.state = HandlerState.WAITING;
        handler.enrolledAt = now;
        return handler;
    }

    /** What a new version of the roster says of her. */
    void become(RosterMember member) {
        state = HandlerState.ACTIVE;
        keyHolder = member.is(RosterRole.KEY_HOLDER);
        readsAs = member.roles().stream()
                .filter(role -> role != RosterRole.KEY_HOLDER)
                .findFirst()
                .orElse(null);
    }

    /** A new version of the roster does not name her any more. */
    void leave() {
        state = HandlerState.LEFT;
        keyHolder = false;
        readsAs = null;
        passphraseChest = null;
        recoveryChest = null;
        dropRenewing();
    }

    /** She lost every way in: other keys wait to be signed in. */
    void loseKeys(Keys other) {
        renewingCard = other.card();
        renewingPassphraseChest = other.passphraseChest();
        renewingRecoveryChest = other.recoveryChest();
    }

    /** A key holder signed her other keys in. */
    void swapKeys() {
        card = renewingCard;
        name = HandlerCard.parse(card).name();
        passphraseChest = renewingPassphraseChest;
        recoveryChest = renewingRecoveryChest;
        dropRenewing();
    }

    /** Who waits has nothing to lose: her other keys take the place of those that nobody signed in. */
    void replaceKeys(Keys other) {
        loseKeys(other);
        swapKeys();
    }

    private void dropRenewing() {
        renewingCard = null;
        renewingPassphraseChest = null;
        renewingRecoveryChest = null;
    }

    void changePassphraseChest(byte[] chest) {
        passphraseChest = chest;
    }

    void changeRecoveryChest(byte[] chest) {
        recoveryChest = chest;
    }

    public UUID id() {
        return id;
    }

    public UUID desk() {
        return desk;
    }

    String account() {
        return account;
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

    public boolean isWaiting() {
        return state == HandlerState.WAITING;
    }

    /** Whether case keys are sealed to her. */
    public boolean reads() {
        return readsAs != null;
    }

    public boolean isRenewing() {
        return renewingCard != null;
    }

    /** As the last version of the roster has them. */
    public Set<RosterRole> roles() {
        Set<RosterRole> roles = EnumSet.noneOf(RosterRole.class);
        if (readsAs != null) {
            roles.add(readsAs);
        }
        if (keyHolder) {
            roles.add(RosterRole.KEY_HOLDER);
        }
        return roles;
    }

    public byte[] card() {
        return card;
    }

    /** The key that she signs with. */
    public VerifyKey signer() {
        return HandlerCard.parse(card).signer();
    }

    public byte[] passphraseChest() {
        return passphraseChest;
    }

    public byte[] recoveryChest() {
        return recoveryChest;
    }

    /** Null unless other keys wait. */
    public byte[] renewingCard() {
        return renewingCard;
    }

    /**
     * The public half, and the private half sealed (docs/protocol.md §8).
     *
     * @param passphraseChest null for who opens her keys with a passkey only
     */
    public record Keys(byte[] card, byte[] passphraseChest, byte[] recoveryChest) {}
}
