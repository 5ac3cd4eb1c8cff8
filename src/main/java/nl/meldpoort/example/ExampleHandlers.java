package nl.meldpoort.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.desk.Enrolments;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.KeyChest;
import nl.meldpoort.envelope.RecoveryCode;
import nl.meldpoort.envelope.SigningKey;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Tenants;

/** The two people whom the development sign-in knows, enrolled under a passphrase that the log tells. */
@ApplicationScoped
class ExampleHandlers {
    private static final String DEVELOPMENT_SIGN_IN = "http://localhost";

    @Inject
    Enrolments enrolments;

    /** Both are let in: the first opens the desk, and approves the second. */
    List<HandlerCard> enrol(String passphrase) {
        Handler anna = enrol("anna", "Anna de Wit", passphrase);
        Handler bram = enrol("bram", "Bram Visser", passphrase);
        enrolments.approve(anna, bram.id());
        return List.of(HandlerCard.parse(anna.card()), HandlerCard.parse(bram.card()));
    }

    private Handler enrol(String subject, String name, String passphrase) {
        UUID id = UUID.randomUUID();
        try (AgeIdentity identity = AgeIdentity.random();
                SigningKey signer = SigningKey.random();
                RecoveryCode lost = RecoveryCode.random()) {
            KeyChest chest = new KeyChest(id, identity, signer);
            byte[] card = new HandlerCard(id, name, identity.recipient(), signer.verifyKey()).sign(signer);
            return enrolments.enrol(
                    new Account(Account.idOf(DEVELOPMENT_SIGN_IN, subject, Tenants.OWN), name, Tenants.OWN),
                    id,
                    new Handler.Keys(card, chest.seal(passphrase), chest.seal(lost)));
        }
    }
}
