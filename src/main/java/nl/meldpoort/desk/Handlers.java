package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class Handlers implements PanacheRepositoryBase<Handler, UUID> {
    public static final int PAGE = 50;

    public Optional<Handler> byAccount(String account) {
        return find("account", account).firstResultOptional();
    }

    /** Of one desk, in the order in which they enrolled; {@code page} counts from 0. */
    public List<Handler> page(UUID desk, int page) {
        return find("desk = ?1", Sort.by("enrolledAt").and("id"), desk)
                .page(page, PAGE)
                .list();
    }

    List<Handler> active(UUID desk) {
        return find("desk = ?1 and state = ?2", Sort.by("enrolledAt").and("id"), desk, HandlerState.ACTIVE)
                .list();
    }

    /** The ids alone, for the check that every submission makes. */
    public Set<UUID> activeIds(UUID desk) {
        return new HashSet<>(getEntityManager()
                .createQuery("select id from Handler where desk = :desk and state = :state", UUID.class)
                .setParameter("desk", desk)
                .setParameter("state", HandlerState.ACTIVE)
                .getResultList());
    }
}
