package nl.meldpoort.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.KeyRenewal;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.web.Problem;

/** Another key for a case that somebody may read no further (docs/protocol.md §11): all of it at once, or nothing. */
@ApplicationScoped
public class KeyRenewals {
    @Inject
    EntityManager database;

    @Inject
    HeldCases held;

    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    CaseHistory history;

    @Inject
    Rosters rosters;

    /**
     * @param renewal signed by her
     * @param from the generation that she renewed
     * @param keys the new key, sealed to each who holds the present one
     * @param earlier the present key, sealed to the new one
     * @throws Problem 409 when the key or the roster is another by now; 422 when the keys are for others than hold it
     */
    @Transactional
    public void renew(Handler handler, UUID caseId, byte[] renewal, int from, Map<UUID, byte[]> keys, byte[] earlier) {
        keys.values().forEach(SealedShape::checkCaseKey);
        SealedShape.checkCaseKey(earlier);
        KeyRenewal signed = KeyRenewal.parse(renewal);
        held.of(handler, caseId);
        var head = rosters.hold(handler.desk());
        Mailbox mailbox = held.lock(handler, caseId);
        if (mailbox.generation() != from) {
            throw renewed();
        }
        if (!signed.roster().equals(head.name())) {
            throw Rosters.changed();
        }
        boolean fits = signed.caseId().equals(caseId)
                && signed.generation() == from + 1L
                && signed.previous().equals(Hash.of(lastFrame(mailbox)))
                && signed.author().equals(handler.signer());
        if (!fits) {
            throw Problem.unacceptable(
                    "renewal", "The renewal is for another case or generation, or by another author.");
        }
        if (!keys.keySet().equals(new HashSet<>(caseKeys.holders(caseId)))) {
            throw Problem.unacceptable("holders", "The keys are not for exactly those who hold one now.");
        }
        int generation = mailbox.renewKey();
        database.persist(KeptRenewal.of(caseId, generation, renewal));
        database.persist(EarlierKey.of(caseId, from, earlier));
        keys.forEach((holder, key) -> caseKeys.replace(caseId, holder, key));
        history.add(caseId, CaseEvent.Kind.RENEWED_KEY, handler.id(), null);
    }

    private byte[] lastFrame(Mailbox mailbox) {
        return mailbox.generation() == 1
                ? mailbox.anchor()
                : database.find(KeptRenewal.class, new KeptRenewal.Id(mailbox.id(), mailbox.generation()))
                        .frame();
    }

    /** Every renewal of a case, the first one first. */
    public List<byte[]> of(UUID caseId) {
        return database.createQuery(
                        "from KeptRenewal where id.caseId = :case order by id.generation", KeptRenewal.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(KeptRenewal::frame)
                .toList();
    }

    /** The keys of earlier generations, the latest first: each opens the next. */
    public List<byte[]> earlierKeys(UUID caseId) {
        return database.createQuery(
                        "from EarlierKey where id.caseId = :case order by id.generation desc", EarlierKey.class)
                .setParameter("case", caseId)
                .getResultStream()
                .map(EarlierKey::sealed)
                .toList();
    }

    static Problem renewed() {
        return Problem.conflict("key-renewed", "This case has another key by now.");
    }
}
