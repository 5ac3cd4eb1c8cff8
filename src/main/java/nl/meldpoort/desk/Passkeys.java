package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class Passkeys implements PanacheRepositoryBase<Passkey, UUID> {
    public List<Passkey> of(UUID handler) {
        return list("handler = ?1 and not renewing", Sort.by("addedOn").and("id"), handler);
    }

    long countOf(UUID handler) {
        return count("handler = ?1 and not renewing", handler);
    }

    /** The keys that it opened are gone. */
    void dropAll(UUID handler) {
        delete("handler", handler);
    }

    void dropRenewing(UUID handler) {
        delete("handler = ?1 and renewing", handler);
    }

    /** Other keys were signed in: what opened the old ones goes, what opens the new ones stays. */
    void swap(UUID handler) {
        delete("handler = ?1 and not renewing", handler);
        update("renewing = false where handler = ?1", handler);
    }
}
