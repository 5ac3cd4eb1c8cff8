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
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.KeyChest;
import nl.meldpoort.envelope.RecoveryCode;
import nl.meldpoort.envelope.SigningKey;
import nl.meldpoort.testing.Tables;
import nl.meldpoort.web.Account;

/** The state of the desk before a journey. */
@ApplicationScoped
class DeskFixture {
    static final String PASSPHRASE = "drie fietsen langs het kanaal";
    private static final Map<String, String> NAMES = Map.of("anna", "Anna de Wit", "bram", "Bram Visser");

    /** A passphrase is slow on purpose: everybody's keys are sealed once a run. */
    private final Map<String, Keys> keys = new HashMap<>();

    @Inject
    EntityManager database;

    @Inject
    Tables tables;

    @Inject
    Enrolments enrolments;

    /** Nobody has enrolled and nothing was reported. */
    void isEmpty() {
        tables.empty();
    }

    /** Both have enrolled; the first opened the desk, and let the second in. */
    void isOpenWith(String first, String... others) {
        Handler opened = enrol(first);
        for (String other : others) {
            enrolments.approve(opened, enrol(other).id());
        }
    }

    @Transactional
    long cases() {
        return (Long) database.createNativeQuery("select count(*) from mailbox").getSingleResult();
    }

    @Transactional
    long messages() {
        return (Long) database.createNativeQuery("select count(*) from message").getSingleResult();
    }

    private Handler enrol(String subject) {
        Keys sealed = keys.computeIfAbsent(subject, Keys::of);
        Account account = new Account(Account.idOf("http://localhost", subject, ""), NAMES.get(subject), "");
        return enrolments.enrol(account, sealed.id(), sealed.sealed());
    }

    private record Keys(UUID id, Handler.Keys sealed) {
        static Keys of(String subject) {
            UUID id = UUID.randomUUID();
            try (AgeIdentity identity = AgeIdentity.random();
                    SigningKey signer = SigningKey.random();
                    RecoveryCode lost = RecoveryCode.random()) {
                KeyChest chest = new KeyChest(id, identity, signer);
                byte[] card =
                        new HandlerCard(id, NAMES.get(subject), identity.recipient(), signer.verifyKey()).sign(signer);
                return new Keys(id, new Handler.Keys(card, chest.seal(PASSPHRASE), chest.seal(lost)));
            }
        }
    }
}
