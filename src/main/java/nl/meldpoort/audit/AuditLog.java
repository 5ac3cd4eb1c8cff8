package nl.meldpoort.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.web.Account;

/**
 * The log of what the staff did: one method an act, in the transaction of the act, so that neither stands without the
 * other. It is about the organisation, never about a case.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AuditLog {
    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    public void organisationChanged(Account actor, String name) {
        record(actor, AuditedAct.ORGANISATION_CHANGED, null, name);
    }

    public void logoChanged(Account actor) {
        record(actor, AuditedAct.LOGO_CHANGED, null, null);
    }

    public void logoRemoved(Account actor) {
        record(actor, AuditedAct.LOGO_REMOVED, null, null);
    }

    public void setUp(Account actor) {
        record(actor, AuditedAct.SET_UP, null, null);
    }

    public void deskAdded(Account actor, UUID desk, String name) {
        record(actor, AuditedAct.DESK_ADDED, desk, name);
    }

    public void deskChanged(Account actor, UUID desk, String name) {
        record(actor, AuditedAct.DESK_CHANGED, desk, name);
    }

    public void deskOpened(Account actor, UUID desk, String name) {
        record(actor, AuditedAct.DESK_OPENED, desk, name);
    }

    public void deskClosed(Account actor, UUID desk, String name) {
        record(actor, AuditedAct.DESK_CLOSED, desk, name);
    }

    public void deskRemoved(Account actor, UUID desk, String name) {
        record(actor, AuditedAct.DESK_REMOVED, desk, name);
    }

    /** @param reason {@code lost} or {@code compromised} */
    public void sealLost(Account actor, UUID desk, String reason) {
        record(actor, AuditedAct.SEAL_LOST, desk, reason);
    }

    /** @param label for whom, as whoever invites put it */
    public void invited(Account actor, UUID desk, String label) {
        record(actor, AuditedAct.INVITED, desk, label);
    }

    public void invitationWithdrawn(Account actor, UUID desk, String label) {
        record(actor, AuditedAct.INVITATION_WITHDRAWN, desk, label);
    }

    /** @param number of the version: what changed, the roster itself tells */
    public void rosterSigned(Account actor, UUID desk, long number) {
        record(actor, AuditedAct.ROSTER_SIGNED, desk, String.valueOf(number));
    }

    public void channelAdded(Account actor, String name) {
        record(actor, AuditedAct.CHANNEL_ADDED, null, name);
    }

    public void channelChanged(Account actor, String name) {
        record(actor, AuditedAct.CHANNEL_CHANGED, null, name);
    }

    public void channelRemoved(Account actor, String name) {
        record(actor, AuditedAct.CHANNEL_REMOVED, null, name);
    }

    /** Newest first, those before one. */
    public List<AuditEvent> before(long event, int most) {
        return database.createQuery("from AuditEvent where id < :before order by id desc", AuditEvent.class)
                .setParameter("before", event)
                .setMaxResults(most)
                .getResultList();
    }

    private void record(Account actor, AuditedAct act, UUID desk, String subject) {
        database.persist(AuditEvent.of(actor, act, desk, subject, clock.instant()));
    }
}
