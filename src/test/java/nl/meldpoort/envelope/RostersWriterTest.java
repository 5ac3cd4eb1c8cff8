package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.RosterRole.HANDLER;
import static nl.meldpoort.envelope.RosterRole.KEY_HOLDER;
import static nl.meldpoort.envelope.RosterRole.READER;
import static nl.meldpoort.envelope.VectorFile.b64;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes rosters.json: {@code mvn test -Dtest=RostersWriterTest -DwriteVectors=yes}. What is expected was worked out from the
 * table of the protocol by hand.
 */
@EnabledIfSystemProperty(named = VectorFile.ASKED, matches = "yes")
class RostersWriterTest {
    static final Cast.Handler ANNA = Cast.HANDLER;
    static final Cast.Handler JORIS = Cast.COLLEAGUE;
    static final Cast.Handler NOOR = Cast.READER;
    static final Cast.Handler WIM = Cast.OUTSIDER;
    private static final Seal SECOND_SEAL = Seal.fromSeed(Cast.key("second seal", 32));
    private static final Seal THIRD_SEAL = Seal.fromSeed(Cast.key("third seal", 32));

    private final RosterMember anna = ANNA.member(HANDLER, KEY_HOLDER);
    private final RosterMember joris = JORIS.member(HANDLER);
    private final RosterMember noor = NOOR.member(READER, KEY_HOLDER);
    private final RosterCases cases = new RosterCases();

    @Test
    void write() {
        accepted();
        renewedSeals();
        new MalformedRosters(cases, three()).add();
        members();
        signatures();
        chains();
        seals();
        makers();
        ownApprovals();
        pins();
        cards();
        cases.write();
    }

    private DeskStory founded() {
        return new DeskStory(Cast.DESK, Cast.SEAL).then(ANNA.id(), anna);
    }

    private DeskStory three() {
        return founded().then(ANNA.id(), anna, joris).then(ANNA.id(), anna, joris, noor);
    }

    /** So long that a newcomer may begin at number 26. */
    private DeskStory long28() {
        DeskStory story = three();
        while (story.versions.size() < 28) {
            if (story.versions.size() % 2 == 0) {
                story.then(ANNA.id(), anna, joris, noor);
            } else {
                story.then(NOOR.id(), anna, noor);
            }
        }
        return story;
    }

    private void accepted() {
        RosterCases.Case one = cases.of("number 1 only", founded()).ok();
        one.copy("number 1 only, for a reporter").milestone().recipients(ANNA).ok();
        one.copy("number 1 only, with cards").cards(ANNA).ok();
        RosterCases.Case three = cases.of("three versions", three());
        three.ok();
        three.copy("three versions, with recipients")
                .recipients(ANNA, JORIS, NOOR)
                .ok();
        three.copy("three versions, with cards in another order")
                .cards(NOOR, ANNA, JORIS)
                .ok();
        for (int pinned = 1; pinned <= 3; pinned++) {
            three.copy("pinned at " + pinned).pinned(pinned).ok();
            three.copy("pinned at " + pinned + " and begun there")
                    .pinned(pinned)
                    .from(pinned)
                    .ok();
        }
        RosterCases.Case many = cases.of("28 versions", long28());
        many.ok();
        many.copy("begun at a milestone").milestone().from(26).ok();
        many.copy("pinned at 14 and begun there").pinned(14).from(14).ok();
        many.copy("begun and ended at a milestone").milestone().from(26).to(26).ok();
        RosterMember published = RosterMember.of(JORIS.card(), joris.function(), JORIS.name(), joris.roles(), Cast.DAY);
        cases.of("a name is published", founded().then(ANNA.id(), anna, published))
                .ok();
        cases.of("the key holder who made it left in it", three().then(ANNA.id(), joris, noor))
                .ok();
        cases.of("a key holder gives up a role", three().then(ANNA.id(), ANNA.member(KEY_HOLDER), joris, noor))
                .ok();
        Cast.Handler again = new Cast.Handler(JORIS.id(), JORIS.name(), "colleague again");
        cases.of("a member with other keys", three().then(NOOR.id(), anna, again.member(HANDLER), noor))
                .cards(ANNA, again, NOOR)
                .ok();
        Cast.Handler noorAgain = new Cast.Handler(NOOR.id(), NOOR.name(), "reader again");
        cases.of(
                        "a key holder with other keys, by another key holder",
                        three().then(ANNA.id(), anna, joris, noorAgain.member(READER, KEY_HOLDER)))
                .ok();
        Cast.Handler[] all = many(RosterVersion.MOST_MEMBERS);
        cases.of("50 members", new DeskStory(Cast.DESK, Cast.SEAL).then(all[0].id(), keyHolders(all)))
                .ok();
    }

    private static Cast.Handler[] many(int count) {
        return Stream.iterate(10, i -> i + 1)
                .limit(count)
                .map(i -> new Cast.Handler(
                        UUID.fromString("3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e" + i), "Lid " + i, "member " + i))
                .toArray(Cast.Handler[]::new);
    }

    private static RosterMember[] keyHolders(Cast.Handler... handlers) {
        return Stream.of(handlers)
                .map(handler -> handler.member(HANDLER, KEY_HOLDER))
                .toArray(RosterMember[]::new);
    }

    private DeskStory resealed(SealChange reason) {
        return three().resealed(reason, SECOND_SEAL, ANNA.id(), anna, joris, noor);
    }

    private void renewedSeals() {
        cases.of("renewed seal", resealed(SealChange.RENEWED)).ok();
        cases.of("renewed seal, pinned before it", resealed(SealChange.RENEWED))
                .pinned(3)
                .ok();
        for (SealChange reason : List.of(SealChange.LOST, SealChange.COMPROMISED)) {
            String name = reason.text() + " seal";
            DeskStory story = resealed(reason).then(ANNA.id(), anna, joris);
            cases.of(name + ", nothing pinned: nothing to tell", story).ok();
            cases.of(name + ", pinned before it: told", story).pinned(3).ok();
            cases.of(name + ", pinned at it", story).pinned(4).ok();
            cases.of(name + ", begun at it", story).pinned(4).from(4).ok();
            cases.of(
                            name + ", by who was no key holder",
                            three().resealed(reason, SECOND_SEAL, JORIS.id(), JORIS.member(HANDLER, KEY_HOLDER)))
                    .pinned(2)
                    .ok();
            Cast.Handler again = new Cast.Handler(ANNA.id(), ANNA.name(), "handler again");
            cases.of(
                            name + ", by who has other keys too",
                            three().resealed(reason, SECOND_SEAL, ANNA.id(), again.member(HANDLER, KEY_HOLDER)))
                    .ok();
        }
        DeskStory twice = resealed(SealChange.LOST)
                .resealed(SealChange.COMPROMISED, THIRD_SEAL, NOOR.id(), anna, noor)
                .resealed(SealChange.RENEWED, Cast.SEAL, NOOR.id(), anna, noor);
        cases.of("lost, compromised and renewed: the last unvouched one is told", twice)
                .pinned(2)
                .ok();
    }

    private void members() {
        Cast.Handler sameId = new Cast.Handler(ANNA.id(), "Nog eens", "twin");
        duplicate("one handler twice", sameId.member(HANDLER));
        duplicate("one signer twice", with(joris, joris.card(), joris.recipient(), anna.signer()));
        duplicate("one recipient twice", with(joris, joris.card(), anna.recipient(), joris.signer()));
        duplicate("one card twice", with(joris, anna.card(), joris.recipient(), joris.signer()));
        cases.of(
                        "no key holder",
                        founded().forged(unchecked(JORIS.id(), ANNA.member(HANDLER), joris), Cast.SEAL, all -> {}))
                .refused("no-key-holder");
        cases.of(
                        "no key holder, and one signer twice: that is told first",
                        founded()
                                .forged(
                                        unchecked(
                                                ANNA.id(),
                                                ANNA.member(HANDLER),
                                                with(joris, joris.card(), joris.recipient(), anna.signer())),
                                        Cast.SEAL,
                                        all -> {}))
                .refused("duplicate-key");
    }

    private RosterVersion unchecked(UUID by, RosterMember... members) {
        return founded().next(by, members);
    }

    private void duplicate(String name, RosterMember second) {
        cases.of(name, founded().forged(unchecked(ANNA.id(), anna, second), Cast.SEAL, all -> {}))
                .refused("duplicate-key");
    }

    private static RosterMember with(RosterMember member, Hash card, Hash recipient, VerifyKey signer) {
        return new RosterMember(
                member.handler(),
                card,
                member.function(),
                member.name(),
                recipient,
                member.roles(),
                signer,
                member.since());
    }

    private void signatures() {
        SignedVersion first = founded().versions.get(0);
        Consumer<SignedVersion> bad =
                version -> cases.of("signature: " + cases.count(), new DeskStory(Cast.DESK, Cast.SEAL).raw(version))
                        .refused("bad-signature");
        bad.accept(new SignedVersion(first.body().replace("2025-02-01", "2025-02-02"), first.signature(), null));
        bad.accept(new SignedVersion(first.body(), b64(Forge.flip(Base64Url.read(first.signature()), 3)), null));
        bad.accept(new SignedVersion(first.body(), b64(new byte[64]), null));
        cases.of("signed by another seal", founded().forged(unchecked(ANNA.id(), anna, joris), SECOND_SEAL, all -> {}))
                .refused("bad-signature");
        byte[] body = unchecked(ANNA.id(), anna, joris).body();
        SigningKey seal = SigningKey.fromSeed(Cast.key("seal", 32));
        cases.of(
                        "signed as something else",
                        founded()
                                .raw(new SignedVersion(
                                        new String(body, java.nio.charset.StandardCharsets.UTF_8),
                                        b64(seal.sign(Label.ANCHOR, body)),
                                        null)))
                .refused("bad-signature");
        List<SignedVersion> broken = new ArrayList<>(three().versions);
        SignedVersion second = broken.get(1);
        broken.set(1, new SignedVersion(second.body(), first.signature(), null));
        DeskStory story = new DeskStory(Cast.DESK, Cast.SEAL);
        broken.forEach(story::raw);
        cases.of("wrong signature in the middle", story).refused("bad-signature");
    }

    private void chains() {
        cases.of("another desk", three()).desk(Cast.OTHER_DESK).refused("wrong-desk");
        cases.of(
                        "another desk from the second on",
                        founded().forged(ANNA.id(), Forge.put("desk", Cast.OTHER_DESK.toString()), anna))
                .refused("wrong-desk");
        RosterCases.Case three = cases.of("one left out", three()).only(1, 3).refused("wrong-number");
        three.copy("two swapped").only(1, 3, 2).refused("wrong-number");
        three.copy("two versions of one number").only(1, 2, 2).refused("wrong-number");
        three.copy("begun at 2 with nothing pinned").only(2, 3).refused("wrong-number");
        three.copy("begun at 2, pinned at 3").only(2, 3).pinned(3).refused("wrong-number");
        three.copy("begun after what was pinned").only(3).pinned(2).refused("wrong-number");
        RosterCases.Case many =
                cases.of("begun at a milestone by a handler", long28()).from(26).refused("wrong-number");
        many.copy("begun one after a milestone").milestone().from(27).refused("wrong-number");
        many.copy("begun at 25").milestone().from(25).refused("wrong-number");
        many.copy("begun at a milestone, pinned elsewhere")
                .milestone()
                .from(26)
                .pinned(27)
                .refused("wrong-number");
        DeskStory twins = founded()
                .then(ANNA.id(), anna, joris)
                .raw(founded().then(ANNA.id(), anna, noor).versions.get(1));
        cases.of("two different versions of one number", twins).refused("wrong-number");
        Hash elsewhere = Hash.of(new byte[] {1});
        cases.of("broken link", founded().forged(ANNA.id(), Forge.put("previous", elsewhere.text()), anna))
                .refused("wrong-link");
        cases.of("number 2 linked to nothing", founded().forged(ANNA.id(), Forge.put("previous", null), anna))
                .refused("wrong-link");
        cases.of(
                        "number 1 with a link",
                        new DeskStory(Cast.DESK, Cast.SEAL)
                                .forged(ANNA.id(), Forge.put("previous", elsewhere.text()), anna))
                .refused("wrong-link");
        RosterVersion milestone = long28().read().version(26).orElseThrow();
        cases.of(
                        "a milestone linked to nothing",
                        new DeskStory(Cast.DESK, Cast.SEAL).forged(milestone, Cast.SEAL, Forge.put("previous", null)))
                .milestone()
                .refused("wrong-link");
        cases.of(
                        "linked to the version before the one before",
                        three().forged(
                                        ANNA.id(),
                                        Forge.put(
                                                "previous",
                                                three().read()
                                                        .version(2)
                                                        .orElseThrow()
                                                        .hash()
                                                        .text()),
                                        anna))
                .refused("wrong-link");
        cases.of(
                        "a link that was broken is told before the number of the next",
                        founded()
                                .forged(ANNA.id(), Forge.put("previous", elsewhere.text()), anna)
                                .forged(ANNA.id(), Forge.put("number", 9L), anna))
                .refused("wrong-link");
    }

    private void seals() {
        Consumer<java.util.Map<String, Object>> second =
                Forge.put("seal", SECOND_SEAL.verifyKey().text());
        RosterVersion next = unchecked(ANNA.id(), anna, joris);
        cases.of("another seal without reason", founded().forged(next, SECOND_SEAL, second))
                .refused("wrong-seal");
        for (String reason : List.of("lost", "compromised")) {
            cases.of("the same seal, " + reason, founded().forged(next, Cast.SEAL, Forge.put("reason", reason)))
                    .refused("wrong-seal");
            cases.of(
                            "number 1, " + reason,
                            new DeskStory(Cast.DESK, Cast.SEAL).forged(ANNA.id(), Forge.put("reason", reason), anna))
                    .refused("wrong-seal");
        }
        byte[] same = CanonicalJson.write(Forge.changed(next.value(), Forge.put("reason", "renewed")));
        cases.of("the same seal, renewed", founded().raw(Forge.version(same, Cast.SEAL, Cast.SEAL)))
                .refused("wrong-seal");
        byte[] renewed =
                CanonicalJson.write(Forge.changed(next.value(), second.andThen(Forge.put("reason", "renewed"))));
        cases.of("endorsed by a stranger", founded().raw(Forge.version(renewed, SECOND_SEAL, THIRD_SEAL)))
                .refused("wrong-seal");
        cases.of("endorsed by itself", founded().raw(Forge.version(renewed, SECOND_SEAL, SECOND_SEAL)))
                .refused("wrong-seal");
        cases.of(
                        "endorsed by the seal before the one before",
                        resealed(SealChange.RENEWED).raw(thirdSealEndorsedBy(Cast.SEAL)))
                .refused("wrong-seal");
        cases.of("renewed twice", resealed(SealChange.RENEWED).raw(thirdSealEndorsedBy(SECOND_SEAL)))
                .ok();
        cases.of("the old seal goes on", resealed(SealChange.RENEWED).raw(oldSealGoesOn()))
                .refused("wrong-seal");
    }

    private SignedVersion thirdSealEndorsedBy(Seal before) {
        RosterVersion next = resealed(SealChange.RENEWED).next(ANNA.id(), anna, joris, noor);
        byte[] body = CanonicalJson.write(Forge.changed(
                next.value(),
                Forge.put("seal", THIRD_SEAL.verifyKey().text()).andThen(Forge.put("reason", "renewed"))));
        return Forge.version(body, THIRD_SEAL, before);
    }

    private SignedVersion oldSealGoesOn() {
        RosterVersion next = resealed(SealChange.RENEWED).next(ANNA.id(), anna, joris, noor);
        return Forge.version(
                next, Cast.SEAL, Forge.put("seal", Cast.SEAL.verifyKey().text()));
    }

    private void makers() {
        cases.of("by a handler who is no key holder", three().then(JORIS.id(), anna, joris, noor))
                .refused("wrong-author");
        cases.of("by a stranger", three().then(WIM.id(), anna, joris, noor)).refused("wrong-author");
        cases.of(
                        "by who becomes key holder in it",
                        three().then(JORIS.id(), anna, JORIS.member(HANDLER, KEY_HOLDER), noor))
                .refused("wrong-author");
        cases.of(
                        "by who is a stranger and becomes key holder",
                        three().then(WIM.id(), anna, joris, noor, WIM.member(KEY_HOLDER)))
                .refused("wrong-author");
        cases.of(
                        "by who was key holder once",
                        three().then(ANNA.id(), ANNA.member(HANDLER), joris, noor)
                                .then(ANNA.id(), ANNA.member(HANDLER), joris, noor))
                .refused("wrong-author");
        cases.of(
                        "number 1 by who is no key holder in it",
                        new DeskStory(Cast.DESK, Cast.SEAL).then(JORIS.id(), anna, joris))
                .refused("wrong-author");
        for (SealChange reason : List.of(SealChange.LOST, SealChange.COMPROMISED)) {
            cases.of(
                            reason.text() + ", by who is no key holder in it",
                            three().resealed(reason, SECOND_SEAL, ANNA.id(), ANNA.member(HANDLER), noor))
                    .refused("wrong-author");
        }
        cases.of(
                        "renewed, by who was no key holder",
                        three().resealed(SealChange.RENEWED, SECOND_SEAL, JORIS.id(), anna, noor))
                .refused("wrong-author");
    }

    private void ownApprovals() {
        Cast.Handler again = new Cast.Handler(ANNA.id(), ANNA.name(), "handler again");
        cases.of(
                        "she approves other keys of her own",
                        three().then(ANNA.id(), again.member(HANDLER, KEY_HOLDER), joris, noor))
                .refused("own-approval");
        cases.of(
                        "she approves herself as handler",
                        new DeskStory(Cast.DESK, Cast.SEAL)
                                .then(ANNA.id(), ANNA.member(KEY_HOLDER), joris)
                                .then(ANNA.id(), anna, joris))
                .refused("own-approval");
        cases.of(
                        "a reader makes herself handler",
                        three().then(NOOR.id(), anna, joris, NOOR.member(HANDLER, KEY_HOLDER)))
                .refused("own-approval");
        cases.of(
                        "her own signer under the card she had",
                        three().then(
                                        ANNA.id(),
                                        with(
                                                anna,
                                                anna.card(),
                                                anna.recipient(),
                                                WIM.signer().verifyKey()),
                                        joris))
                .refused("own-approval");
        cases.of(
                        "her own recipient under the card she had",
                        three().then(
                                        ANNA.id(),
                                        with(
                                                anna,
                                                anna.card(),
                                                WIM.card().recipient().hash(),
                                                anna.signer()),
                                        joris))
                .refused("own-approval");
        cases.of(
                        "renewed, with other keys of her own",
                        three().resealed(SealChange.RENEWED, SECOND_SEAL, ANNA.id(), again.member(HANDLER, KEY_HOLDER)))
                .refused("own-approval");
    }

    private void pins() {
        RosterCases.Case three =
                cases.of("an older chain replayed", three()).pinned(3).to(2).refused("older-roster");
        three.copy("an older chain of one").pinned(3).to(1).refused("older-roster");
        DeskStory other = founded().then(ANNA.id(), anna, noor).then(ANNA.id(), anna, noor);
        three.copy("another version at the pinned number")
                .pin(other.read().version(2).orElseThrow().pin())
                .to(3)
                .refused("other-roster");
        three.copy("another version at the pinned number, begun there")
                .pin(other.read().version(2).orElseThrow().pin())
                .from(2)
                .refused("other-roster");
        three.copy("another first version")
                .pin(new RosterPin(Hash.of(new byte[0]), 1))
                .refused("other-roster");
        three.copy("pinned far ahead")
                .pin(new RosterPin(three().read().pin().hash(), 1_000_000))
                .refused("older-roster");
        three.copy("an older chain, and a card left out: the pin is told first")
                .pinned(3)
                .to(1)
                .cards()
                .refused("older-roster");
    }

    private void cards() {
        RosterCases.Case three =
                cases.of("a member without card", three()).cards(ANNA, JORIS).refused("wrong-card");
        three.copy("a member without recipient").recipients(ANNA, NOOR).refused("wrong-card");
        three.copy("no cards").cards().refused("wrong-card");
        three.copy("no recipients").recipients().refused("wrong-card");
        three.copy("a card too many").cards(ANNA, JORIS, NOOR, WIM).refused("wrong-card");
        three.copy("a recipient too many").recipients(ANNA, JORIS, NOOR, WIM).refused("wrong-card");
        three.copy("a card twice").cards(ANNA, JORIS, NOOR, ANNA).refused("wrong-card");
        three.copy("a recipient twice").recipients(ANNA, JORIS, NOOR, NOOR).refused("wrong-card");
        Cast.Handler again = new Cast.Handler(JORIS.id(), JORIS.name(), "colleague again");
        three.copy("a card with other keys").cards(ANNA, again, NOOR).refused("wrong-card");
        Cast.Handler renamed = new Cast.Handler(JORIS.id(), "Joris", JORIS.identity(), JORIS.signer());
        three.copy("a card with another name").cards(ANNA, renamed, NOOR).refused("wrong-card");
        three.copy("another's recipient").recipients(ANNA, again, NOOR).refused("wrong-card");
        three.copy("the recipients of two swapped")
                .recipients(ANNA.card())
                .recipient(JORIS.id(), NOOR.identity().recipient().text())
                .recipient(NOOR.id(), JORIS.identity().recipient().text())
                .refused("wrong-card");
        String text = ANNA.identity().recipient().text();
        three.copy("a recipient in capitals")
                .recipients(JORIS.card())
                .recipients(NOOR.card())
                .recipient(ANNA.id(), text.toUpperCase(java.util.Locale.ROOT))
                .refused("wrong-card");
        keysThatDoNotFit();
        classical();
    }

    /** The version names keys that the card it names has not. */
    private void keysThatDoNotFit() {
        Hash elsewhere = WIM.card().recipient().hash();
        VerifyKey strange = WIM.signer().verifyKey();
        cases.of(
                        "another signer than on the card",
                        three().then(ANNA.id(), anna, with(joris, joris.card(), joris.recipient(), strange)))
                .cards(ANNA, JORIS)
                .refused("wrong-card");
        cases.of(
                        "another recipient than on the card",
                        three().then(ANNA.id(), anna, with(joris, joris.card(), elsewhere, joris.signer())))
                .cards(ANNA, JORIS)
                .refused("wrong-card");
        cases.of(
                        "another card, with the same keys",
                        three().then(ANNA.id(), anna, with(joris, elsewhere, joris.recipient(), joris.signer())))
                .cards(ANNA, JORIS)
                .refused("wrong-card");
    }

    private void classical() {
        for (String text : List.of(RosterCases.CLASSICAL, "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA", "")) {
            Hash hash = Hash.of(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            DeskStory story = founded().then(ANNA.id(), anna, with(joris, joris.card(), hash, joris.signer()));
            cases.of("classical recipient of " + text.length(), story)
                    .recipients(ANNA.card())
                    .recipient(JORIS.id(), text)
                    .refused("classical-recipient");
        }
        String broken = ANNA.identity().recipient().text().replaceFirst(".$", "q");
        Hash hash = Hash.of(broken.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        cases.of(
                        "a recipient with a wrong checksum",
                        founded().then(ANNA.id(), anna, with(joris, joris.card(), hash, joris.signer())))
                .recipients(ANNA.card())
                .recipient(JORIS.id(), broken)
                .refused("malformed");
        three(RosterCases.CLASSICAL);
    }

    private void three(String instead) {
        cases.of("a classical recipient of another hash", three())
                .recipients(ANNA.card())
                .recipients(NOOR.card())
                .recipient(JORIS.id(), instead)
                .refused("wrong-card");
    }
}
