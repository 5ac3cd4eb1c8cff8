package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.web.Problem;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
public class Desks implements PanacheRepositoryBase<Desk, UUID> {
    private static final Sort ON_THE_MAP = Sort.by("position").and("id");

    @Inject
    Handlers handlers;

    @Inject
    Rosters rosters;

    /** In the order of the map. */
    public List<Desk> inOrder() {
        return listAll(ON_THE_MAP);
    }

    /** Makes changes to a desk, to who is a member and who is invited, follow one another. */
    public Desk lock(UUID desk) {
        return findByIdOptional(desk, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Problem::notFound);
    }

    /** Whether a report that is sent here now is read. */
    public boolean takesReports(Desk desk) {
        return desk.isOpen() && !handlers.answering(desk.id()).isEmpty();
    }

    /** Whether the desk has begun, so that its members themselves say who joins. */
    public boolean isFounded(Desk desk) {
        return rosters.head(desk.id()).isPresent();
    }

    public long members(Desk desk) {
        return handlers.members(desk.id()).size();
    }

    /** @throws Problem 409 when what the desk is would change under people who rely on it */
    public void change(Desk desk, Desk.Nature nature) {
        if (nature.equals(desk.nature())) {
            return;
        }
        if (handlers.count("desk", desk.id()) > 0) {
            throw inUse();
        }
        desk.becomes(nature);
    }

    /** @throws Problem 409 when anything was ever reported to it, or anybody enrolled */
    public void remove(Desk desk) {
        getEntityManager()
                .createQuery("delete from Invitation where desk = :desk and usedBy is null")
                .setParameter("desk", desk.id())
                .executeUpdate();
        delete(desk);
        try {
            flush();
        } catch (ConstraintViolationException referred) {
            throw inUse();
        }
    }

    private static Problem inUse() {
        return Problem.conflict("in-use", "This desk has been used.");
    }
}
