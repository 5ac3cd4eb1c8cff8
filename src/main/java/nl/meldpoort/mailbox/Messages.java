package nl.meldpoort.mailbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {
    public static final int PAGE = 20;

    /** The messages after a position, oldest first; one more than a page when there are more. */
    List<Message> after(UUID caseId, int position) {
        return find("caseId = ?1 and position > ?2", Sort.by("position"), caseId, position)
                .range(0, PAGE)
                .list();
    }

    int lastSequence(UUID caseId, Direction direction) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(sequence), 0) from Message where caseId = :case and direction = :direction",
                        Integer.class)
                .setParameter("case", caseId)
                .setParameter("direction", direction)
                .getSingleResult();
    }
}
