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

    /** The mailbox as it is now, for this transaction alone: makes the messages of one case follow one another. */
    Mailbox lock(UUID caseId) {
        Mailbox mailbox = findById(caseId);
        getEntityManager().refresh(mailbox, LockModeType.PESSIMISTIC_WRITE);
        return mailbox;
    }
}
