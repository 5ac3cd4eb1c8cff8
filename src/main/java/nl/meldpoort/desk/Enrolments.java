package nl.meldpoort.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Today;

/** How somebody comes to a desk: invited, with keys made in her browser; then a key holder signs her into the roster. */
@ApplicationScoped
public class Enrolments {
    @Inject
    EntityManager database;

    @Inject
    Desks desks;

    @Inject
    Handlers handlers;

    @Inject
    Invitations invitations;

    @Inject
    Passkeys passkeys;

    @Inject
    Clock clock;

    @Inject
    Today today;

    /**
     * Enrols the account at the desk that invited it. The same enrolment again is answered with what is there.
     *
     * @param passkey null for who opens her keys with a passphrase only
     * @throws Problem 404 when the invitation is used, too old or none; 409 when the account is enrolled with other keys or
     *     elsewhere; 422 when the card is somebody else's, or nothing but the recovery code would open the keys
     */
    @Transactional
    public Handler enrol(Account account, String token, UUID id, Handler.Keys keys, Passkey.New passkey) {
        HandlerCard card = checked(id, keys, passkey);
        followOneAnother(account);
        Handler enrolled = handlers.byAccount(account.id())
                .filter(handler -> handler.state() != HandlerState.LEFT)
                .orElse(null);
        if (enrolled != null && enrolled.id().equals(id) && Arrays.equals(enrolled.card(), keys.card())) {
            return enrolled;
        }
        Invitation invitation = invitations.redeem(account, token);
        if (enrolled != null) {
            throw enrolled.desk().equals(invitation.desk())
                    ? Problem.conflict("already-enrolled", "This account is enrolled already.")
                    : Problem.conflict("in-another-desk", "This account belongs to another desk.");
        }
        if (handlers.findById(id) != null) {
            throw Problem.conflict("id-taken", "This id is somebody else's.");
        }
        Handler handler = Handler.enrol(id, invitation.desk(), account.id(), card, keys, clock.instant());
        handlers.persist(handler);
        handlers.flush();
        add(handler, passkey, false);
        invitation.useBy(id);
        return handler;
    }

    /**
     * She lost every way into her keys: others wait under the same id until a key holder has signed them in, and then take
     * the place of the old ones. Who waits herself has nothing to lose yet.
     *
     * @throws Problem 422 as in {@link #enrol}
     */
    @Transactional
    public Handler loseKeys(UUID id, Handler.Keys keys, Passkey.New passkey) {
        checked(id, keys, passkey);
        Handler handler = handlers.findById(id);
        desks.lock(handler.desk());
        database.refresh(handler, LockModeType.PESSIMISTIC_WRITE);
        if (handler.state() == HandlerState.LEFT) {
            throw Problem.notFound();
        }
        if (Arrays.equals(keys.card(), handler.isWaiting() ? handler.card() : handler.renewingCard())) {
            return handler;
        }
        if (handler.isWaiting()) {
            handler.replaceKeys(keys);
            passkeys.dropAll(id);
        } else {
            handler.loseKeys(keys);
            passkeys.dropRenewing(id);
        }
        add(handler, passkey, handler.isActive());
        return handler;
    }

    private static HandlerCard checked(UUID id, Handler.Keys keys, Passkey.New passkey) {
        HandlerCard card = HandlerCard.parse(keys.card());
        if (!card.handler().equals(id)) {
            throw Problem.unacceptable("foreign-card", "The card names another handler.");
        }
        if (keys.passphraseChest() == null && passkey == null) {
            throw Problem.unacceptable("no-way-in", "Nothing but the recovery code would open these keys.");
        }
        if (keys.passphraseChest() != null) {
            SealedShape.checkPassphraseChest(keys.passphraseChest());
        }
        if (passkey != null) {
            SealedShape.checkPasskeyChest(passkey.chest());
        }
        SealedShape.checkRecoveryChest(keys.recoveryChest());
        return card;
    }

    private void add(Handler handler, Passkey.New passkey, boolean renewing) {
        if (passkey == null) {
            return;
        }
        if (passkeys.findById(passkey.id()) != null) {
            throw Problem.conflict("id-taken", "Another passkey has this id.");
        }
        passkeys.persist(Passkey.of(handler.id(), passkey, today.day(), renewing));
    }

    /** The same enrolment twice at once is one: the second sees what the first did. */
    private void followOneAnother(Account account) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:account, 0))", Object.class)
                .setParameter("account", account.id())
                .getResultList();
    }
}
