package nl.meldpoort.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

@ApplicationScoped
class ReadMarks {
    @Inject
    EntityManager database;

    /** Only ever forward, whichever of her two windows is slower; and only while she holds the case's key. */
    void set(UUID caseId, UUID handler, int position) {
        database.createNativeQuery("""
                        insert into read_mark (case_id, handler_id, position)
                        select case_id, handler_id, :position from sealed_case_key
                        where case_id = :case and handler_id = :handler
                        on conflict (case_id, handler_id)
                        do update set position = greatest(read_mark.position, excluded.position)""")
                .setParameter("case", caseId)
                .setParameter("handler", handler)
                .setParameter("position", position)
                .executeUpdate();
    }
}
