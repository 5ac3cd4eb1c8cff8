package nl.meldpoort.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.MalformedEnvelopeException;
import nl.meldpoort.envelope.Refusal;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.envelope.SignedVersion;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Today;

/**
 * Takes new versions of rosters in: all that follows from one, who comes, who goes and which keys are destroyed, is part
 * of one transaction.
 */
@ApplicationScoped
public class NewVersions {
    @Inject
    EntityManager database;

    @Inject
    Desks desks;

    @Inject
    Handlers handlers;

    @Inject
    Invitations invitations;

    @Inject
    Passkeys passkeys;

    @Inject
    Rosters rosters;

    @Inject
    Event<ReadingEnded> readingEnded;

    @Inject
    Clock clock;

    @Inject
    Today today;

    /** Whether it is for her to found her desk: nobody has, and she was invited to. */
    public boolean mayFound(Handler handler) {
        return invitationToFound(handler).isPresent();
    }

    /** Empty when it is not for her to found her desk. */
    public Optional<Invitation> invitationToFound(Handler handler) {
        if (!handler.isWaiting() || rosters.head(handler.desk()).isPresent()) {
            return Optional.empty();
        }
        return invitations
                .find("usedBy", handler.id())
                .firstResultOptional()
                .filter(invitation -> invitation.roles().contains(MemberRole.KEY_HOLDER));
    }

    /**
     * Takes a version in that this member signed. The same version again changes nothing.
     *
     * @param seals the desk's seal, sealed to each key holder who lacks it
     * @return empty when it was there already
     * @throws Problem 409 when another version came first; 403 when it is not for her to sign; 422 when the version breaks
     *     the rules, or seals are missing or superfluous
     */
    @Transactional
    public Optional<RosterVersion> append(UUID signer, SignedVersion signed, Map<UUID, byte[]> seals) {
        Desk desk = desks.lock(handlers.findById(signer).desk());
        KeptVersion head = rosters.head(desk.id()).orElse(null);
        if (head != null && head.signed().equals(signed)) {
            return Optional.empty();
        }
        RosterVersion version = checked(signed, head, desk, fresh(signer));
        Map<UUID, Handler> people = people(desk.id());
        requireCards(version, people);
        rosters.persist(KeptVersion.of(version, signed));
        boolean anotherSeal = head == null || !head.read().seal().equals(version.seal());
        people.values().forEach(handler -> apply(version, handler, anotherSeal));
        database.flush();
        takeSeals(version, seals);
        return Optional.of(version);
    }

    private RosterVersion checked(SignedVersion signed, KeptVersion head, Desk desk, Handler signer) {
        try {
            RosterVersion said = RosterVersion.parse(signed.body());
            if (said.number() != (head == null ? 1 : head.number() + 1)) {
                throw Rosters.changed();
            }
            if (!said.by().equals(signer.id())) {
                throw refused(Refusal.WRONG_AUTHOR);
            }
            requireRight(said, desk, signer);
            return signed.checkAfter(head == null ? null : head.read(), desk.id());
        } catch (MalformedEnvelopeException broken) {
            throw refused(broken.refusal());
        }
    }

    private void requireRight(RosterVersion version, Desk desk, Handler signer) {
        boolean withoutOldSeal = version.reason() != null && version.reason().founds();
        if (version.number() == 1 ? !mayFound(signer) : !signer.isActive()) {
            throw Problem.forbidden("waiting", "No key holder has signed this account in yet.");
        }
        if (withoutOldSeal) {
            if (!desk.allowsNewSeal(SealLoss.valueOf(version.reason().name()), clock.instant())) {
                throw Problem.unacceptable("seal-not-lost", "Nobody has allowed a new seal for this reason.");
            }
            desk.hasNewSeal();
        } else if (version.number() > 1 && !signer.roles().contains(RosterRole.KEY_HOLDER)) {
            throw Problem.forbidden("forbidden", "This is not open to you.");
        }
    }

    /** Who belongs to the desk or wants to, as they are now and stay until this is done. */
    private Map<UUID, Handler> people(UUID desk) {
        Map<UUID, Handler> people = new LinkedHashMap<>();
        handlers.list("desk = ?1 and state <> ?2 order by id", desk, HandlerState.LEFT)
                .forEach(handler -> people.put(handler.id(), fresh(handler.id())));
        return people;
    }

    private Handler fresh(UUID id) {
        Handler handler = handlers.findById(id);
        database.refresh(handler, LockModeType.PESSIMISTIC_WRITE);
        return handler;
    }

    private static void requireCards(RosterVersion version, Map<UUID, Handler> people) {
        for (RosterMember member : version.members()) {
            Handler handler = people.get(member.handler());
            if (handler == null || !(has(member, handler.card()) || has(member, handler.renewingCard()))) {
                throw refused(Refusal.WRONG_CARD);
            }
        }
    }

    private static boolean has(RosterMember member, byte[] card) {
        return card != null && member.has(HandlerCard.parse(card));
    }

    private void apply(RosterVersion version, Handler handler, boolean anotherSeal) {
        RosterMember member = version.member(handler.id()).orElse(null);
        boolean read = handler.reads();
        boolean otherKeys = false;
        if (member == null) {
            if (handler.isWaiting()) {
                return;
            }
            handler.leave();
            passkeys.dropAll(handler.id());
        } else {
            otherKeys = !has(member, handler.card());
            if (otherKeys) {
                handler.swapKeys();
                passkeys.swap(handler.id());
            }
            handler.become(member);
        }
        if (anotherSeal || otherKeys || !handler.roles().contains(RosterRole.KEY_HOLDER)) {
            dropSeal(handler.id());
        }
        if (read && (otherKeys || !handler.reads())) {
            database.flush();
            readingEnded.fire(new ReadingEnded(handler.id(), today.day()));
        }
    }

    private void dropSeal(UUID handler) {
        database.createQuery("delete from SealedSeal where handler = :handler")
                .setParameter("handler", handler)
                .executeUpdate();
    }

    private void takeSeals(RosterVersion version, Map<UUID, byte[]> seals) {
        Set<UUID> lack = new HashSet<>();
        version.members().stream()
                .filter(member -> member.is(RosterRole.KEY_HOLDER))
                .forEach(member -> lack.add(member.handler()));
        List<UUID> have = database.createQuery("select handler from SealedSeal where handler in :handlers", UUID.class)
                .setParameter("handlers", lack)
                .getResultList();
        lack.removeAll(Set.copyOf(have));
        if (!lack.equals(seals.keySet())) {
            throw Problem.unacceptable("seals", "The seal is for exactly the key holders who lack it.");
        }
        seals.forEach((handler, seal) -> {
            SealedShape.checkSealedSeal(seal);
            database.persist(SealedSeal.of(handler, version.seal(), seal));
        });
    }

    /** The desk's seal, sealed to her; null when she is no key holder. */
    public byte[] sealOf(UUID handler) {
        SealedSeal seal = database.find(SealedSeal.class, handler);
        return seal == null ? null : seal.sealed();
    }

    private static Problem refused(Refusal refusal) {
        return Problem.unacceptable(refusal.text(), "This version of the roster breaks a rule of rosters.");
    }
}
