package nl.meldpoort.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.web.Problem;

/**
 * Cases as those who hold a key of them have them. To whoever holds none, a case is answered like one that never was:
 * her own key is looked for before anything else.
 */
@ApplicationScoped
public class HeldCases {
    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Conversations conversations;

    @Inject
    Rosters rosters;

    /** @throws Problem 404 when she holds no key of such a case */
    public Mailbox of(Handler handler, UUID caseId) {
        if (!caseKeys.isHeld(caseId, handler.id())) {
            throw Problem.notFound();
        }
        return mailboxes.findById(caseId);
    }

    /** The case for this transaction alone. Desks are held before cases are locked, so that nobody waits for each other. */
    Mailbox lock(Handler handler, UUID caseId) {
        of(handler, caseId);
        Mailbox locked = mailboxes.lock(caseId);
        // She may have lost her key while others had the case.
        return of(handler, locked.id());
    }

    /**
     * @param roster number of the version that she had checked
     * @param generation of the key that the answer is sealed to
     * @throws Problem 409 when either has changed since
     */
    @Transactional
    public Conversations.Taken answer(Handler handler, UUID caseId, SealedMessage message, int roster, int generation) {
        of(handler, caseId);
        int head = rosters.hold(handler.desk()).number();
        Mailbox mailbox = lock(handler, caseId);
        return conversations.answer(mailbox, message, () -> {
            if (roster != head) {
                throw Rosters.changed();
            }
            if (generation != mailbox.generation()) {
                throw KeyRenewals.renewed();
            }
        });
    }

    /** @throws Problem 409 when the case cannot become that */
    @Transactional
    public void become(Handler handler, UUID caseId, CaseStatus status) {
        lock(handler, caseId).become(status);
    }
}
