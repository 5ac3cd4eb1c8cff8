package nl.meldpoort.journey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.desk.Enrolments;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.NewVersions;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.KeyChest;
import nl.meldpoort.envelope.RecoveryCode;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.envelope.SigningKey;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.testing.TestRoster;
import nl.meldpoort.web.Account;

/** The state of the desk before a journey. */
@ApplicationScoped
class DeskFixture {
    static final String PASSPHRASE = "drie fietsen langs het kanaal";
    private static final RosterRole[] ROLES = {RosterRole.HANDLER, RosterRole.KEY_HOLDER};
    private static final Map<String, String> NAMES =
            Map.of("anna", "Anna de Wit", "bram", "Bram Visser", "carla", "Carla Bos", "eva", "Eva Smit");

    /** A passphrase is slow on purpose: everybody's keys are sealed once a run. */
    private final Map<String, Keys> keys = new HashMap<>();

    @Inject
    EntityManager database;

    @Inject
    Tables tables;

    @Inject
    Enrolments enrolments;

    @Inject
    NewVersions newVersions;

    /** Nobody has enrolled and nothing was reported. */
    void isEmpty() {
        tables.empty();
    }

    /** All have enrolled, each a handler and key holder: the first founded the desk, and signed the others in. */
    void isOpenWith(String first, String... others) {
        isOpenAt(Tables.DESK, "", first, others);
    }

    /** Another desk, outside the organisation, where these people sign in elsewhere. */
    UUID isAlsoOpenOutsideWith(String first, String... others) {
        UUID outside = tables.anotherDesk();
        tables.run("update desk set kind = 'EXTERNAL_COMMITTEE', outside = true, tenant = 'extern' where id = '"
                + outside + "'");
        isOpenAt(outside, "extern", first, others);
        return outside;
    }

    private void isOpenAt(UUID at, String tenant, String first, String... others) {
        try (Seal seal = Seal.random()) {
            RosterMember founder = enrol(at, tenant, first);
            RosterVersion head = TestRoster.first(at, founder, seal.verifyKey());
            append(head, seal, first);
            for (String other : others) {
                RosterMember[] newcomer = {enrol(at, tenant, other)};
                head = TestRoster.next(head, founder.handler(), TestRoster.with(head, newcomer));
                append(head, seal, other);
            }
        }
    }

    private void append(RosterVersion version, Seal seal, String newcomer) {
        HandlerCard card = keys.get(newcomer).card();
        newVersions.append(
                version.by(), version.sign(seal), Map.of(card.handler(), seal.seal(version.desk(), card.recipient())));
    }

    @Transactional
    long cases() {
        return (Long) database.createNativeQuery("select count(*) from mailbox").getSingleResult();
    }

    @Transactional
    long messages() {
        return (Long) database.createNativeQuery("select count(*) from message").getSingleResult();
    }

    private RosterMember enrol(UUID at, String tenant, String subject) {
        Keys hers = keys.computeIfAbsent(subject, Keys::of);
        Account account = new Account(Account.idOf("http://localhost", subject, tenant), NAMES.get(subject), tenant);
        String token = tables.invite(at, NAMES.get(subject), ROLES);
        enrolments.enrol(account, token, hers.card().handler(), hers.sealed(), null);
        return TestRoster.member(hers.card(), ROLES);
    }

    private record Keys(HandlerCard card, Handler.Keys sealed) {
        static Keys of(String subject) {
            UUID id = UUID.randomUUID();
            try (AgeIdentity identity = AgeIdentity.random();
                    SigningKey signer = SigningKey.random();
                    RecoveryCode lost = RecoveryCode.random()) {
                KeyChest chest = new KeyChest(id, identity, signer);
                HandlerCard card = new HandlerCard(id, NAMES.get(subject), identity.recipient(), signer.verifyKey());
                return new Keys(card, new Handler.Keys(card.sign(signer), chest.seal(PASSPHRASE), chest.seal(lost)));
            }
        }
    }
}
