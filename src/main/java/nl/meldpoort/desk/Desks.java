package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
public class Desks implements PanacheRepositoryBase<Desk, UUID> {
    /** The organisation's one desk. */
    public Desk theDesk() {
        return findAll().singleResult();
    }

    /** Makes changes to who handles for a desk follow one another. */
    Desk lock(UUID desk) {
        return findById(desk, LockModeType.PESSIMISTIC_WRITE);
    }
}
