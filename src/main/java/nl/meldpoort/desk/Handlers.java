package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.meldpoort.envelope.RosterRole;

@ApplicationScoped
public class Handlers implements PanacheRepositoryBase<Handler, UUID> {
    /** Her membership; the last one that ended when she has none. */
    public Optional<Handler> byAccount(String account) {
        return find(
                        "account = ?1 order by case when state = ?2 then 1 else 0 end, enrolledAt desc",
                        account,
                        HandlerState.LEFT)
                .firstResultOptional();
    }

    public List<Handler> of(UUID desk, HandlerState state) {
        return list("desk = ?1 and state = ?2", Sort.by("enrolledAt").and("id"), desk, state);
    }

    /** The desk of a member to whom case keys are sealed. */
    public Optional<UUID> deskOfReading(UUID handler) {
        return ids("select desk from Handler where id = ?1 and readsAs is not null", handler).stream()
                .findFirst();
    }

    /** To whom the desk's case keys are sealed, and whether they answer or only read. */
    public Map<UUID, RosterRole> readingRoles(UUID desk) {
        return getEntityManager()
                .createQuery(
                        "select id, readsAs from Handler where desk = :desk and readsAs is not null", Object[].class)
                .setParameter("desk", desk)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (RosterRole) row[1]));
    }

    /** To whom the desk's case keys are sealed. */
    public Set<UUID> reading(UUID desk) {
        return readingRoles(desk).keySet();
    }

    /** Who answers for the desk. */
    public Set<UUID> answering(UUID desk) {
        return ids("select id from Handler where desk = ?1 and readsAs = ?2", desk, RosterRole.HANDLER);
    }

    /** Everybody whom the last version of the desk's roster names. */
    public Set<UUID> members(UUID desk) {
        return ids("select id from Handler where desk = ?1 and state = ?2", desk, HandlerState.ACTIVE);
    }

    private Set<UUID> ids(String query, Object... parameters) {
        var asked = getEntityManager().createQuery(query, UUID.class);
        for (int i = 0; i < parameters.length; i++) {
            asked.setParameter(i + 1, parameters[i]);
        }
        return new HashSet<>(asked.getResultList());
    }
}
