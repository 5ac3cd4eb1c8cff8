package nl.meldpoort.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who plays in the vectors, with fixed keys: never to be used for anything real. */
final class Cast {
    static final UUID CASE = UUID.fromString("3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f");
    static final UUID DESK = UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7");
    static final UUID OTHER_DESK = UUID.fromString("2d5f8e4b-9c1a-4f6e-b3d7-8a9b0c1d2e3f");
    static final String PASSPHRASE = "acht fietsen op de kade";

    static final Receipt RECEIPT = Receipt.fromBytes(key("receipt", 16));
    static final RecoveryCode RECOVERY = RecoveryCode.fromBytes(key("recovery", 16));
    static final AgeIdentity CASE_IDENTITY = AgeIdentity.fromSeed(key("case identity", 32));
    static final AgeIdentity RENEWED_IDENTITY = AgeIdentity.fromSeed(key("renewed case identity", 32));
    static final AgeIdentity MAILBOX = RECEIPT.mailboxIdentity();
    static final SigningKey MAILBOX_KEY = RECEIPT.mailboxKey();
    static final CaseKey CASE_KEY =
            CaseKey.first(CASE, CASE_IDENTITY, MAILBOX_KEY.verifyKey(), "Vergunning zonder \"advies\" – naïef?");

    static final Handler HANDLER =
            new Handler(UUID.fromString("550e8400-e29b-41d4-a716-446655440000"), "Ama Çelik", "handler");
    static final Handler COLLEAGUE =
            new Handler(UUID.fromString("9b2d1c3e-0f4a-4b5c-8d6e-7f8091a2b3c4"), "Joris van ’t Hof", "colleague");
    static final Handler READER =
            new Handler(UUID.fromString("c3d4e5f6-0a1b-4c2d-9e3f-405162738495"), "Noor de Lezer", "reader");
    /** Handles for the other desk. */
    static final Handler OUTSIDER =
            new Handler(UUID.fromString("e7f8091a-2b3c-4d4e-8f50-617283940a1b"), "Wim Buiten", "outsider");
    /** Belongs to no desk. */
    static final Handler STRANGER =
            new Handler(UUID.fromString("1b4e28ba-2fa1-41d2-883f-0016d3cca427"), "Vreemd", "stranger");

    static final Seal SEAL = Seal.fromSeed(key("seal", 32));
    static final Seal OTHER_SEAL = Seal.fromSeed(key("other seal", 32));
    static final LocalDate DAY = LocalDate.of(2025, 2, 1);

    private Cast() {}

    /** The desk's roster from its beginning: the handler, who is key holder too, and her colleague. */
    static DeskStory desk() {
        return new DeskStory(DESK, SEAL)
                .then(
                        HANDLER.id(),
                        HANDLER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER),
                        COLLEAGUE.member(RosterRole.HANDLER));
    }

    static Roster roster() {
        return desk().read();
    }

    static RosterName rosterName() {
        return roster().head().name();
    }

    static DeskStory otherDesk() {
        return new DeskStory(OTHER_DESK, OTHER_SEAL)
                .then(OUTSIDER.id(), OUTSIDER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER));
    }

    /** The case's key of generation 2. */
    static CaseKey renewedKey() {
        return new CaseKey(CASE, 2, RENEWED_IDENTITY, MAILBOX_KEY.verifyKey(), CASE_KEY.title());
    }

    static KeyRenewal renewal() {
        return new KeyRenewal(
                HANDLER.signer().verifyKey(),
                CASE,
                DAY.plusDays(40),
                2,
                Hash.of(anchor().sign(MAILBOX_KEY)),
                RENEWED_IDENTITY.recipient(),
                rosterName());
    }

    static HandOverRequest request() {
        return new HandOverRequest(
                HANDLER.signer().verifyKey(),
                CASE,
                DAY.plusDays(50),
                OTHER_DESK,
                HandOverRequest.Mode.SHARE,
                rosterName());
    }

    static Consent consent() {
        return new Consent(
                Consent.Answer.GRANTED,
                CASE,
                DAY.plusDays(51),
                OTHER_DESK,
                List.of(STRANGER.id()),
                Hash.of(request().sign(HANDLER.signer())),
                otherDesk().read().pin());
    }

    static Anchor anchor() {
        return new Anchor(CASE, DESK, CASE_IDENTITY.recipient(), roster().pin());
    }

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

        RosterMember member(RosterRole... roles) {
            RosterMember.Function function =
                    new RosterMember.Function("Integrity coordinator", "Integriteitscoördinator");
            return RosterMember.of(card(), function, null, Set.of(roles), DAY);
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
            AgeIdentity renewedIdentity,
            AgeIdentity handler,
            SigningKey signer) {
        static Keys read(JsonNode keys) {
            return new Keys(
                    UUID.fromString(keys.get("case").textValue()),
                    Receipt.fromBytes(Vectors.bytes(keys.get("receipt"))),
                    RecoveryCode.fromBytes(Vectors.bytes(keys.get("recovery"))),
                    keys.get("passphrase").textValue(),
                    AgeIdentity.fromSeed(Vectors.bytes(keys.get("caseIdentity"))),
                    AgeIdentity.fromSeed(Vectors.bytes(keys.get("renewedIdentity"))),
                    AgeIdentity.fromSeed(Vectors.bytes(keys.get("handler").get("identity"))),
                    SigningKey.fromSeed(Vectors.bytes(keys.get("handler").get("signer"))));
        }
    }
}
