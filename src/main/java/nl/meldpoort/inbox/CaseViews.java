package nl.meldpoort.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.mailbox.CaseHistory;
import nl.meldpoort.mailbox.Conversations;
import nl.meldpoort.mailbox.HandOver;
import nl.meldpoort.mailbox.HandOvers;
import nl.meldpoort.mailbox.KeyRenewals;
import nl.meldpoort.mailbox.LeftOut;
import nl.meldpoort.mailbox.Mailbox;
import nl.meldpoort.mailbox.SealedCaseKeys;
import nl.meldpoort.web.Problem;

/** Puts together what a handler's browser needs to open a case and to check everything about it. */
@ApplicationScoped
class CaseViews {
    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    KeyRenewals renewals;

    @Inject
    LeftOut leftOut;

    @Inject
    HandOvers handOvers;

    @Inject
    CaseHistory history;

    @Inject
    Conversations conversations;

    @Inject
    Desks desks;

    /** @param after position of the last message that she has; 0 for none */
    CaseView of(Handler handler, Mailbox mailbox, int after) {
        Conversations.Page page = conversations.page(mailbox.id(), after);
        return new CaseView(
                mailbox.id(),
                mailbox.desk(),
                mailbox.status(),
                mailbox.receivedOn(),
                mailbox.anchor(),
                mailbox.generation(),
                caseKeys.of(mailbox.id(), handler.id())
                        .orElseThrow(Problem::notFound)
                        .sealed(),
                renewals.earlierKeys(mailbox.id()),
                renewals.of(mailbox.id()),
                caseKeys.holders(mailbox.id()),
                leftOut.of(mailbox.id(), handler.desk()),
                handOvers.of(mailbox.id()).stream().map(this::view).toList(),
                history.of(mailbox.id()),
                mailbox.needsNewKey(),
                page.messages(),
                page.more());
    }

    private CaseView.HandOverView view(HandOver handOver) {
        return new CaseView.HandOverView(
                handOver.id(), handOver.request(), handOver.consent(), DeskName.of(desks.findById(handOver.desk())));
    }
}
