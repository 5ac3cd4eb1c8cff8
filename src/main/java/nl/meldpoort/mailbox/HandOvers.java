package nl.meldpoort.mailbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.envelope.Consent;
import nl.meldpoort.envelope.HandOverRequest;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Today;

/** A case goes to another desk when its reporter has consented, and only then. */
@ApplicationScoped
public class HandOvers implements PanacheRepositoryBase<HandOver, UUID> {
    @Inject
    HeldCases held;

    @Inject
    Mailboxes mailboxes;

    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    LeftOut leftOut;

    @Inject
    CaseHistory history;

    @Inject
    Handlers handlers;

    @Inject
    Rosters rosters;

    @Inject
    Today today;

    /** All of a case, in the order in which they were asked. */
    public List<HandOver> of(UUID caseId) {
        return list("caseId", Sort.by("number"), caseId);
    }

    /** The desks that take part in a case: the one that has it, and those that the reporter lets share it. */
    Set<UUID> desksOf(Mailbox mailbox) {
        Set<UUID> desks = new TreeSet<>(getEntityManager()
                .createQuery("select desk from HandOver where caseId = :case and state in (:yes)", UUID.class)
                .setParameter("case", mailbox.id())
                .setParameter("yes", List.of(HandOver.State.GRANTED, HandOver.State.DONE))
                .getResultList());
        desks.add(mailbox.desk());
        return desks;
    }

    /**
     * Asks the reporter. The same request again is answered with what is there.
     *
     * @throws Problem 404 when there is no such desk to hand over to; 409 when she has been asked, or said no today
     */
    @Transactional
    public UUID ask(Handler handler, UUID caseId, byte[] frame) {
        HandOverRequest asked = HandOverRequest.parse(frame);
        held.of(handler, caseId);
        var head = rosters.hold(handler.desk());
        Mailbox mailbox = held.lock(handler, caseId);
        Optional<HandOver> known = byRequest(caseId, Hash.of(frame));
        if (known.isPresent() && !known.get().isRefused()) {
            return known.get().id();
        }
        if (!asked.roster().equals(head.name())) {
            throw Rosters.changed();
        }
        if (!asked.caseId().equals(caseId) || !asked.author().equals(handler.signer())) {
            throw Problem.unacceptable("request", "The request is for another case, or by another author.");
        }
        if (handlers.answering(asked.desk()).isEmpty()) {
            throw Problem.notFound();
        }
        if (desksOf(mailbox).contains(asked.desk())
                || count("caseId = ?1 and desk = ?2 and state = ?3", caseId, asked.desk(), HandOver.State.ASKED) > 0) {
            throw Problem.conflict("asked-already", "The reporter has been asked about this desk.");
        }
        // A request of the same day is, byte for byte, the one that she refused.
        if (known.isPresent() || wasRefused(caseId, asked.desk(), today.day())) {
            throw Problem.conflict("refused-today", "The reporter said no today. Ask her again on another day.");
        }
        HandOver handOver = HandOver.ask(caseId, (int) count("caseId", caseId) + 1, asked, frame);
        persist(handOver);
        history.add(caseId, CaseEvent.Kind.ASKED, handler.id(), null);
        return handOver.id();
    }

    private boolean wasRefused(UUID caseId, UUID desk, LocalDate day) {
        return count(
                        "caseId = ?1 and desk = ?2 and state = ?3 and answeredOn = ?4",
                        caseId,
                        desk,
                        HandOver.State.REFUSED,
                        day)
                > 0;
    }

    /**
     * The reporter's answer. The signature is hers, whose key the server does not know: who seals to the other desk
     * checks it.
     *
     * @throws Problem 404 when nothing of the kind was asked; 409 when she gave another answer, or the other desk's roster
     *     has no such version
     */
    @Transactional
    public Answered answer(UUID caseId, byte[] frame) {
        Consent consent = Consent.parse(frame);
        HandOver asked = byRequest(caseId, consent.request()).orElseThrow(Problem::notFound);
        rosters.hold(asked.desk());
        mailboxes.lock(caseId);
        getEntityManager().refresh(asked);
        if (asked.isAnsweredBy(frame)) {
            return new Answered(today.day(), true);
        }
        if (!consent.caseId().equals(caseId) || !consent.desk().equals(asked.desk())) {
            throw Problem.unacceptable("foreign-consent", "The answer is about another case or desk.");
        }
        asked.answer(frame, consent.answer() == Consent.Answer.GRANTED, today.day());
        if (!rosters.has(asked.desk(), consent.roster())) {
            throw Rosters.changed();
        }
        if (!handlers.members(asked.desk()).containsAll(consent.leftOut())) {
            throw Problem.unacceptable("unknown-handler", "Somebody is left out who is not there.");
        }
        consent.leftOut().forEach(handler -> leftOut.add(caseId, handler, LeftOut.Cause.REPORTER));
        history.add(
                caseId,
                consent.answer() == Consent.Answer.GRANTED ? CaseEvent.Kind.GRANTED : CaseEvent.Kind.REFUSED,
                null,
                null);
        return new Answered(today.day(), false);
    }

    /**
     * Carries out what the reporter consented to.
     *
     * @param keys the case's key, sealed to members of the other desk
     * @throws Problem 409 without consent; 422 when the keys are for others than she lets read, or nobody could answer
     */
    @Transactional
    public void carryOut(Handler handler, UUID caseId, UUID id, Map<UUID, byte[]> keys) {
        keys.values().forEach(SealedShape::checkCaseKey);
        held.of(handler, caseId);
        HandOver handOver = findByIdOptional(id)
                .filter(found -> found.caseId().equals(caseId))
                .orElseThrow(Problem::notFound);
        Set<UUID> both = new TreeSet<>(Set.of(handler.desk(), handOver.desk()));
        both.forEach(rosters::hold);
        Mailbox mailbox = held.lock(handler, caseId);
        getEntityManager().refresh(handOver);
        handOver.carryOut();
        Set<UUID> may = new HashSet<>(handlers.reading(handOver.desk()));
        may.removeAll(leftOut.of(caseId, handOver.desk()));
        if (!may.containsAll(keys.keySet())) {
            throw Problem.unacceptable("unknown-handler", "A key is for somebody who may not read this case.");
        }
        if (handlers.answering(handOver.desk()).stream().noneMatch(keys::containsKey)) {
            throw Problem.unacceptable("nobody-left", "Nobody of that desk could answer.");
        }
        keys.forEach((receiver, key) -> caseKeys.give(caseId, receiver, key));
        if (handOver.isTransfer()) {
            caseKeys.destroyOfDesk(caseId, handler.desk());
            mailbox.goFrom(handler.desk(), handOver.desk());
        }
        history.add(caseId, CaseEvent.Kind.HANDED_OVER, handler.id(), null);
    }

    private Optional<HandOver> byRequest(UUID caseId, Hash request) {
        return find("caseId = ?1 and requestHash = ?2", caseId, request.bytes()).firstResultOptional();
    }

    /** @param again whether this very answer had been given before */
    public record Answered(LocalDate day, boolean again) {}
}
