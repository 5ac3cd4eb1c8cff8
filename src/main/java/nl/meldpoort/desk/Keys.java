package nl.meldpoort.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Today;

/** The ways into a handler's keys: passphrase, passkeys and the recovery code. The keys themselves stay the same. */
@ApplicationScoped
public class Keys {
    static final int MOST_PASSKEYS = 10;

    @Inject
    Handlers handlers;

    @Inject
    Passkeys passkeys;

    @Inject
    Today today;

    /**
     * @param chest null to do without a passphrase
     * @throws Problem 422 when she would have no way in but the recovery code
     */
    @Transactional
    public void changePassphrase(UUID handler, byte[] chest) {
        Handler locked = lock(handler);
        if (chest != null) {
            SealedShape.checkPassphraseChest(chest);
        } else if (passkeys.countOf(handler) == 0) {
            throw lastWay();
        }
        locked.changePassphraseChest(chest);
    }

    @Transactional
    public void changeRecovery(UUID handler, byte[] chest) {
        SealedShape.checkRecoveryChest(chest);
        lock(handler).changeRecoveryChest(chest);
    }

    /** The same again changes nothing. @throws Problem 409 when another passkey has this id */
    @Transactional
    public void addPasskey(UUID handler, Passkey.New added) {
        SealedShape.checkPasskeyChest(added.chest());
        lock(handler);
        Passkey known = passkeys.findById(added.id());
        if (known != null) {
            if (known.is(handler, added)) {
                return;
            }
            throw Problem.conflict("id-taken", "Another passkey has this id.");
        }
        if (passkeys.countOf(handler) >= MOST_PASSKEYS) {
            throw Problem.unacceptable("passkeys-full", "There are " + MOST_PASSKEYS + " passkeys already.");
        }
        passkeys.persist(Passkey.of(handler, added, today.day(), false));
    }

    /** @throws Problem 404 when she has no such passkey; 422 when it is the last way in but the recovery code */
    @Transactional
    public void removePasskey(UUID handler, UUID id) {
        Handler locked = lock(handler);
        Passkey passkey = passkeys.of(handler).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (locked.passphraseChest() == null && passkeys.countOf(handler) == 1) {
            throw lastWay();
        }
        passkeys.delete(passkey);
    }

    /** Two of her windows at once must not take the last two ways away. */
    private Handler lock(UUID handler) {
        Handler locked = handlers.findById(handler);
        handlers.getEntityManager().refresh(locked, LockModeType.PESSIMISTIC_WRITE);
        if (locked.state() == HandlerState.LEFT) {
            throw Problem.notFound();
        }
        return locked;
    }

    private static Problem lastWay() {
        return Problem.unacceptable("last-way", "This is the only way into these keys.");
    }
}
