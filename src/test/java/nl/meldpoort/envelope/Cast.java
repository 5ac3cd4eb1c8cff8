package nl.meldpoort.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Who plays in the vectors, with fixed keys: never to be used for anything real. */
final class Cast {
    static final UUID CASE = UUID.fromString("3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f");
    static final UUID DESK = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    static final String PASSPHRASE = "acht fietsen op de kade";

    static final Receipt RECEIPT = Receipt.fromBytes(key("receipt", 16));
    static final RecoveryCode RECOVERY = RecoveryCode.fromBytes(key("recovery", 16));
    static final AgeIdentity CASE_IDENTITY = AgeIdentity.fromSeed(key("case identity", 32));
    static final AgeIdentity MAILBOX = RECEIPT.mailboxIdentity();
    static final SigningKey MAILBOX_KEY = RECEIPT.mailboxKey();
    static final CaseKey CASE_KEY =
            new CaseKey(CASE, CASE_IDENTITY, MAILBOX_KEY.verifyKey(), "Vergunning zonder \"advies\" – naïef?");

    static final Handler HANDLER =
            new Handler(UUID.fromString("550e8400-e29b-41d4-a716-446655440000"), "Ama Çelik", "handler");
    static final Handler COLLEAGUE =
            new Handler(UUID.fromString("9b2d1c3e-0f4a-4b5c-8d6e-7f8091a2b3c4"), "Joris van ’t Hof", "colleague");
    /** Belongs to no desk. */
    static final Handler STRANGER =
            new Handler(UUID.fromString("1b4e28ba-2fa1-41d2-883f-0016d3cca427"), "Vreemd", "stranger");

    private Cast() {}

    /** A handler with all her keys. */
    record Handler(UUID id, String name, AgeIdentity identity, SigningKey signer) {
        Handler(UUID id, String name, String role) {
            this(
                    id,
                    name,
                    AgeIdentity.fromSeed(key(role + " identity", 32)),
                    SigningKey.fromSeed(key(role + " signer", 32)));
        }

        HandlerCard card() {
            return new HandlerCard(id, name, identity.recipient(), signer.verifyKey());
        }

        KeyChest chest() {
            return new KeyChest(id, identity, signer);
        }
    }

    static byte[] key(String name, int length) {
        byte[] hash = Hash.of(("meldpoort test vector: " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .bytes();
        return java.util.Arrays.copyOf(hash, length);
    }

    /** What a file of vectors says of its players, as the tests need it. */
    record Keys(
            UUID caseId,
            Receipt receipt,
            RecoveryCode recovery,
            String passphrase,
            AgeIdentity caseIdentity,
            AgeIdentity handler,
            SigningKey signer) {
        static Keys read(JsonNode keys) {
            return new Keys(
                    UUID.fromString(keys.get("case").textValue()),
                    Receipt.fromBytes(Vectors.bytes(keys.get("receipt"))),
                    RecoveryCode.fromBytes(Vectors.bytes(keys.get("recovery"))),
                    keys.get("passphrase").textValue(),
                    AgeIdentity.fromSeed(Vectors.bytes(keys.get("caseIdentity"))),
                    AgeIdentity.fromSeed(Vectors.bytes(keys.get("handler").get("identity"))),
                    SigningKey.fromSeed(Vectors.bytes(keys.get("handler").get("signer"))));
        }
    }
}
