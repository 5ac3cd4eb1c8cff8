package nl.meldpoort.mailbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Mailboxes implements PanacheRepositoryBase<Mailbox, UUID> {
    public Optional<Mailbox> at(byte[] locatorHash) {
        return find("locatorHash", locatorHash).firstResultOptional();
    }

    /** A case of this desk; another desk's case does not exist. */
    public Optional<Mailbox> of(UUID desk, UUID caseId) {
        return find("id = ?1 and desk = ?2", caseId, desk).firstResultOptional();
    }

    /** Makes the messages of one case follow one another. */
    Mailbox lock(Mailbox mailbox) {
        getEntityManager().refresh(mailbox, LockModeType.PESSIMISTIC_WRITE);
        return mailbox;
    }
}
