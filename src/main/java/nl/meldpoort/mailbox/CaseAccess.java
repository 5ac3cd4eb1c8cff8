package nl.meldpoort.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.desk.ReadingEnded;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.web.Problem;

/** Who may read a case comes and goes here: with a key of it, and in no other way. */
@ApplicationScoped
public class CaseAccess {
    @Inject
    EntityManager database;

    @Inject
    HeldCases held;

    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    LeftOut leftOut;

    @Inject
    HandOvers handOvers;

    @Inject
    CaseHistory history;

    @Inject
    Handlers handlers;

    @Inject
    Rosters rosters;

    /**
     * She has a conflict of interest, or another reason: from now on she has no part in this case, whoever would give her
     * a key.
     *
     * @throws Problem 422 when nobody else can answer
     */
    @Transactional
    public void withdraw(Handler handler, UUID caseId) {
        handOvers.desksOf(held.of(handler, caseId)).forEach(rosters::hold);
        Mailbox mailbox = held.lock(handler, caseId);
        stop(mailbox, handler, CaseEvent.Kind.WITHDREW);
        leftOut.add(caseId, handler.id(), LeftOut.Cause.WITHDREW);
    }

    /**
     * Gives the case's key to others of the desks that take part in it.
     *
     * @param leave whether she gives the case over and has no part in it any more
     * @throws Problem 404 when one of them is nobody she could give it to; 422 when she leaves and nobody else can answer
     */
    @Transactional
    public void give(Handler handler, UUID caseId, Map<UUID, byte[]> keys, boolean leave) {
        keys.values().forEach(SealedShape::checkCaseKey);
        Set<UUID> desks = handOvers.desksOf(held.of(handler, caseId));
        desks.forEach(rosters::hold);
        Mailbox mailbox = held.lock(handler, caseId);
        new TreeMap<>(keys).forEach((receiver, key) -> give(mailbox, handler, desks, receiver, key));
        if (leave) {
            stop(mailbox, handler, CaseEvent.Kind.STOPPED);
        }
    }

    /**
     * Gives a colleague the keys of many cases; one that she has already is left as it is.
     *
     * @param keys by case
     * @throws Problem 404 when the giver holds no key of one of the cases, or the colleague is left out of it
     */
    @Transactional
    public void giveAll(Handler giver, UUID colleague, SortedMap<UUID, byte[]> keys) {
        rosters.hold(giver.desk());
        Set<UUID> desk = Set.of(giver.desk());
        // By case id, so that two colleagues who give the same keys do not wait for each other both.
        keys.forEach((caseId, key) -> give(held.lock(giver, caseId), giver, desk, colleague, key));
    }

    private void give(Mailbox mailbox, Handler giver, Set<UUID> desks, UUID receiver, byte[] sealed) {
        boolean may = handlers.deskOfReading(receiver).filter(desks::contains).isPresent()
                && !leftOut.isLeftOut(mailbox.id(), receiver);
        if (!may) {
            throw Problem.notFound();
        }
        if (!caseKeys.isHeld(mailbox.id(), receiver)) {
            caseKeys.give(mailbox.id(), receiver, sealed);
            history.add(mailbox.id(), CaseEvent.Kind.GAVE_ACCESS, giver.id(), receiver);
        }
    }

    private void stop(Mailbox mailbox, Handler handler, CaseEvent.Kind how) {
        if (!caseKeys.isAnsweredByAnother(mailbox.id(), handler.id())) {
            throw Problem.unacceptable("last-reader", "Nobody else can answer in this case.");
        }
        caseKeys.destroy(mailbox.id(), handler.id());
        mailbox.askForNewKey();
        history.add(mailbox.id(), how, handler.id(), null);
    }

    /** Part of the transaction that took the new version of the roster in: either both happen or neither. */
    void endReading(@Observes ReadingEnded ended) {
        database.flush();
        database.createNativeQuery("""
                        select id from mailbox where id in (select case_id from sealed_case_key where handler_id = :handler)
                        order by id for update""").setParameter("handler", ended.handler()).getResultList();
        for (String statement : List.of("""
                update mailbox set needs_new_key = true
                where id in (select case_id from sealed_case_key where handler_id = :handler)""", """
                insert into case_history (case_id, number, kind, other_id, day)
                select k.case_id, 1 + (select count(*) from case_history h where h.case_id = k.case_id),
                    'LOST_ACCESS', k.handler_id, cast(:day as date)
                from sealed_case_key k where k.handler_id = :handler""", "delete from sealed_case_key where handler_id = :handler")) {
            var query = database.createNativeQuery(statement).setParameter("handler", ended.handler());
            if (statement.contains(":day")) {
                query.setParameter("day", ended.day());
            }
            query.executeUpdate();
        }
    }
}
