package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, Short> {
    public Organisation theOne() {
        return findById(Organisation.THE_ONE);
    }

    /** Makes the acts of two administrators follow one another. */
    public Organisation lock() {
        return findById(Organisation.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }
}
