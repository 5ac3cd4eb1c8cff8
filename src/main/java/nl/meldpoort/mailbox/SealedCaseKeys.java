package nl.meldpoort.mailbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class SealedCaseKeys implements PanacheRepositoryBase<SealedCaseKey, SealedCaseKey.Id> {
    public Optional<SealedCaseKey> of(UUID caseId, UUID handler) {
        return findByIdOptional(new SealedCaseKey.Id(caseId, handler));
    }

    public List<SealedCaseKey> of(Collection<UUID> cases, UUID handler) {
        return list("id.handler = ?1 and id.caseId in ?2", handler, cases);
    }

    /** Asks the database, whatever this transaction has seen before. */
    boolean isHeld(UUID caseId, UUID handler) {
        return count("id.caseId = ?1 and id.handler = ?2", caseId, handler) > 0;
    }

    /** Who can read a case. */
    public List<UUID> holders(UUID caseId) {
        return getEntityManager()
                .createQuery(
                        "select id.handler from SealedCaseKey where id.caseId = :case order by id.handler", UUID.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** Whether anybody but her can answer in this case. */
    boolean isAnsweredByAnother(UUID caseId, UUID handler) {
        return !getEntityManager()
                .createNativeQuery("""
                        select 1 from sealed_case_key k join handler h on h.id = k.handler_id
                        where k.case_id = :case and k.handler_id <> :handler and h.reads_as = 'HANDLER'""", Integer.class)
                .setParameter("case", caseId)
                .setParameter("handler", handler)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * The case keys that one handler holds and another lacks, of cases that are not closed and that the other is not
     * left out of; by case id, after one.
     */
    public List<SealedCaseKey> lacking(UUID holder, UUID newcomer, UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select k.* from sealed_case_key k
                        join mailbox m on m.id = k.case_id
                        join handler n on n.id = :newcomer
                        where k.handler_id = :holder and k.case_id > :after and m.status <> 'CLOSED'
                        and not exists (select 1 from sealed_case_key o
                                        where o.handler_id = n.id and o.case_id = k.case_id)
                        and not exists (select 1 from left_out l where l.account = n.account and l.case_id = k.case_id)
                        order by k.case_id""", SealedCaseKey.class)
                .setParameter("holder", holder)
                .setParameter("newcomer", newcomer)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The cases that she holds a key of and that need a new one; closed ones wait. By case id, after one. */
    public List<UUID> toRenew(UUID handler, UUID after, int limit) {
        return getEntityManager()
                .createQuery("""
                        select k.id.caseId from SealedCaseKey k join Mailbox m on m.id = k.id.caseId
                        where k.id.handler = :handler and k.id.caseId > :after and m.needsNewKey
                        and m.status <> :closed order by k.id.caseId""", UUID.class)
                .setParameter("handler", handler)
                .setParameter("after", after)
                .setParameter("closed", CaseStatus.CLOSED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Gives a handler a case's key; one that she has already is left as it is. */
    public void give(UUID caseId, UUID handler, byte[] sealed) {
        getEntityManager()
                .createNativeQuery("""
                        insert into sealed_case_key (case_id, handler_id, sealed, last_activity_on)
                        select id, :handler, :sealed, last_activity_on from mailbox where id = :case
                        on conflict (case_id, handler_id) do nothing""")
                .setParameter("case", caseId)
                .setParameter("handler", handler)
                .setParameter("sealed", sealed)
                .executeUpdate();
    }

    void replace(UUID caseId, UUID handler, byte[] sealed) {
        update("sealed = ?1 where id.caseId = ?2 and id.handler = ?3", sealed, caseId, handler);
    }

    void destroy(UUID caseId, UUID handler) {
        delete("id.caseId = ?1 and id.handler = ?2", caseId, handler);
    }

    /** All of a desk's keys of a case. */
    void destroyOfDesk(UUID caseId, UUID desk) {
        delete("id.caseId = ?1 and id.handler in (select h.id from Handler h where h.desk = ?2)", caseId, desk);
    }

    /** Something happened in the case: it moves up in the inbox of each who holds its key. */
    void move(Mailbox mailbox) {
        update(
                "lastActivityOn = ?1 where id.caseId = ?2 and lastActivityOn <> ?1",
                mailbox.lastActivityOn(),
                mailbox.id());
    }
}
