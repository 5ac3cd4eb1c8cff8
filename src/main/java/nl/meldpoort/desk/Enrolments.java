package nl.meldpoort.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Problem;

/** How somebody becomes a handler: she enrols with keys made in her browser, and a colleague approves her. */
@ApplicationScoped
public class Enrolments {
    @Inject
    Desks desks;

    @Inject
    Handlers handlers;

    @Inject
    Clock clock;

    /**
     * Enrols the account. The same enrolment again is answered with what is there; the desk's first handler opens the desk.
     *
     * @throws Problem 409 when the account is enrolled with other keys; 422 when the card is somebody else's
     */
    @Transactional
    public Handler enrol(Account account, UUID id, Handler.Keys keys) {
        HandlerCard card = HandlerCard.parse(keys.card());
        if (!card.handler().equals(id)) {
            throw Problem.unacceptable("foreign-card", "The card names another handler.");
        }
        SealedShape.checkPassphraseChest(keys.passphraseChest());
        SealedShape.checkRecoveryChest(keys.recoveryChest());

        Desk desk = desks.lock(desks.theDesk().id());
        Handler enrolled = handlers.byAccount(account.id()).orElse(null);
        if (enrolled != null) {
            if (enrolled.id().equals(id) && Arrays.equals(enrolled.card(), keys.card())) {
                return enrolled;
            }
            throw Problem.conflict("already-enrolled", "This account is enrolled already.");
        }
        if (handlers.findById(id) != null) {
            throw Problem.conflict("id-taken", "This id is somebody else's.");
        }
        Handler handler = Handler.enrol(id, desk, account.id(), card.name(), keys, clock.instant());
        if (handlers.activeIds(desk.id()).isEmpty()) {
            handler.openDesk(clock.instant());
        }
        handlers.persist(handler);
        return handler;
    }

    /**
     * Lets a newcomer in. From now on new reports are sealed to her; the open cases follow, sealed by the colleague's browser.
     *
     * @throws Problem 404 when the desk has no such handler; 422 when someone would approve herself
     */
    @Transactional
    public Handler approve(Handler colleague, UUID newcomer) {
        desks.lock(colleague.desk());
        Handler handler = handlers.findByIdOptional(newcomer)
                .filter(found -> found.desk().equals(colleague.desk()))
                .orElseThrow(Problem::notFound);
        if (handler.id().equals(colleague.id())) {
            throw Problem.unacceptable("own-approval", "Nobody approves herself.");
        }
        handler.approve(colleague, clock.instant());
        return handler;
    }
}
