package nl.meldpoort.mailbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whom a reporter left out of a case, and who withdrew from it: to them nobody gives a key of it. */
@ApplicationScoped
public class LeftOut {
    enum Cause {
        REPORTER,
        WITHDREW
    }

    @Inject
    EntityManager database;

    /** Kept by account: whoever comes back with other keys is left out as before. */
    void add(UUID caseId, UUID handler, Cause cause) {
        database.createNativeQuery("""
                        insert into left_out (case_id, account, cause)
                        select :case, account, :cause from handler where id = :handler
                        on conflict (case_id, account) do nothing""")
                .setParameter("case", caseId)
                .setParameter("handler", handler)
                .setParameter("cause", cause.name())
                .executeUpdate();
    }

    /** The reporter sealed her report's key to others than these. */
    public void byReporter(UUID caseId, Collection<UUID> handlers) {
        handlers.forEach(handler -> add(caseId, handler, Cause.REPORTER));
    }

    public boolean isLeftOut(UUID caseId, UUID handler) {
        return !database.createNativeQuery("""
                        select 1 from left_out l join handler h on h.account = l.account
                        where l.case_id = :case and h.id = :handler""", Integer.class)
                .setParameter("case", caseId)
                .setParameter("handler", handler)
                .getResultList()
                .isEmpty();
    }

    /** The members of a desk who are left out of a case. */
    public List<UUID> of(UUID caseId, UUID desk) {
        return database.createNativeQuery("""
                        select h.id from left_out l join handler h on h.account = l.account
                        where l.case_id = :case and h.desk_id = :desk and h.state = 'ACTIVE' order by h.id""", UUID.class)
                .setParameter("case", caseId)
                .setParameter("desk", desk)
                .getResultList();
    }

    /**
     * The reading members of her desk who lack a key of some open case that she holds and that they are not left out of.
     */
    public List<UUID> lacking(UUID holder) {
        return database.createNativeQuery("""
                        select n.id from handler n join handler h on h.desk_id = n.desk_id and h.id = :holder
                        where n.id <> h.id and n.reads_as is not null and exists (
                            select 1 from sealed_case_key k join mailbox m on m.id = k.case_id
                            where k.handler_id = h.id and m.status <> 'CLOSED'
                            and not exists (select 1 from sealed_case_key o
                                            where o.handler_id = n.id and o.case_id = k.case_id)
                            and not exists (select 1 from left_out l
                                            where l.account = n.account and l.case_id = k.case_id))
                        order by n.id""", UUID.class)
                .setParameter("holder", holder)
                .getResultList();
    }
}
