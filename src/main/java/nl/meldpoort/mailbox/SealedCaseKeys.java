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

    /** Who can read a case. */
    public List<UUID> holders(UUID caseId) {
        return getEntityManager()
                .createQuery("select id.handler from SealedCaseKey where id.caseId = :case", UUID.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** The case keys that one handler holds and another lacks, of cases that are not closed; by case id, after one. */
    public List<SealedCaseKey> lacking(UUID holder, UUID newcomer, UUID after, int limit) {
        return getEntityManager()
                .createQuery("""
                        select k from SealedCaseKey k join Mailbox m on m.id = k.id.caseId
                        where k.id.handler = :holder and k.id.caseId > :after and m.status <> :closed
                        and not exists (select 1 from SealedCaseKey n
                                        where n.id.handler = :newcomer and n.id.caseId = k.id.caseId)
                        order by k.id.caseId""", SealedCaseKey.class)
                .setParameter("holder", holder)
                .setParameter("newcomer", newcomer)
                .setParameter("after", after)
                .setParameter("closed", CaseStatus.CLOSED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Gives a handler a case's key; one that she has already is left as it is. */
    public void give(UUID caseId, UUID handler, byte[] sealed) {
        getEntityManager()
                .createNativeQuery("""
                        insert into sealed_case_key (case_id, handler_id, sealed) values (:case, :handler, :sealed)
                        on conflict (case_id, handler_id) do nothing""")
                .setParameter("case", caseId)
                .setParameter("handler", handler)
                .setParameter("sealed", sealed)
                .executeUpdate();
    }
}
