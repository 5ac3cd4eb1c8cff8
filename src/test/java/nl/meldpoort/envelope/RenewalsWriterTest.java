package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes renewals.json: {@code mvn surefire:test@default-test -Dtest=RenewalsWriterTest -DwriteVectors=yes}. What is expected
 * was worked out from the protocol by hand.
 */
@EnabledIfSystemProperty(named = VectorFile.ASKED, matches = "yes")
class RenewalsWriterTest {
    private static final AgeIdentity THIRD_IDENTITY = AgeIdentity.fromSeed(Cast.key("third case identity", 32));
    private static final SigningKey ANNA = Cast.HANDLER.signer();
    private static final SigningKey JORIS = Cast.COLLEAGUE.signer();
    private static final byte[] ANCHOR = Cast.anchor().sign(Cast.MAILBOX_KEY);

    private final ObjectNode file = VectorFile.object();
    private final ArrayNode chains = VectorFile.array();
    private final ArrayNode keys = VectorFile.array();
    private final List<byte[]> frames = new ArrayList<>();
    private final List<byte[]> sealed = new ArrayList<>();

    private final DeskStory desk = Cast.desk()
            .then(
                    Cast.HANDLER.id(),
                    Cast.HANDLER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER),
                    Cast.COLLEAGUE.member(RosterRole.HANDLER),
                    Cast.READER.member(RosterRole.READER))
            .then(
                    Cast.HANDLER.id(),
                    Cast.HANDLER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER),
                    Cast.READER.member(RosterRole.READER));
    private final RosterVersion two = desk.read().version(2).orElseThrow();
    private final RosterVersion three = desk.head();
    private final KeyRenewal second = renewal(ANNA, 2, ANCHOR, Cast.RENEWED_IDENTITY, two.name());
    private final byte[] secondFrame = second.sign(ANNA);
    private final KeyRenewal third = renewal(ANNA, 3, secondFrame, THIRD_IDENTITY, three.name());
    private final byte[] thirdFrame = third.sign(ANNA);

    @Test
    void write() {
        file.put("case", Cast.CASE.toString())
                .put("reporter", Cast.MAILBOX_KEY.verifyKey().text())
                .put("handler", b64(Cast.HANDLER.identity().seed()))
                .put("anchor", b64(ANCHOR));
        ObjectNode rosters = file.putObject("rosters");
        rosters.set("desk", VectorFile.roster(desk.desk, null, desk.versions));
        RosterPin pinned = three.pin();
        rosters.set("desk from 3", VectorFile.roster(desk.desk, pinned, desk.versions.subList(2, 3)));
        DeskStory other = Cast.otherDesk();
        rosters.set("other desk", VectorFile.roster(other.desk, null, other.versions));
        chains();
        keys();
        ArrayNode all = file.putArray("frames");
        frames.forEach(frame -> all.add(b64(frame)));
        ArrayNode files = file.putArray("sealed");
        sealed.forEach(each -> files.add(b64(each)));
        file.set("chains", chains);
        file.set("keys", keys);
        VectorFile.write("renewals.json", file);
    }

    private static KeyRenewal renewal(
            SigningKey author, long generation, byte[] previous, AgeIdentity identity, RosterName roster) {
        return new KeyRenewal(
                author.verifyKey(),
                Cast.CASE,
                Cast.DAY.plusDays(40 + generation),
                generation,
                Hash.of(previous),
                identity.recipient(),
                roster);
    }

    private void chains() {
        add("none", "ok");
        add("one", "ok", secondFrame);
        add("two", "ok", secondFrame, thirdFrame);
        add(
                "one by a colleague",
                "ok",
                renewal(JORIS, 2, ANCHOR, Cast.RENEWED_IDENTITY, two.name()).sign(JORIS));
        byte[] outside = renewal(
                        Cast.OUTSIDER.signer(),
                        3,
                        secondFrame,
                        THIRD_IDENTITY,
                        Cast.otherDesk().head().name())
                .sign(Cast.OUTSIDER.signer());
        add(
                "the second by another desk that takes part, under a lower number",
                List.of("desk", "other desk"),
                "ok",
                secondFrame,
                outside);
        add("the second by a desk that takes no part", "wrong-roster", secondFrame, outside);
        add("empty", "malformed", new byte[0]);
        add("a byte too many", "malformed", Bytes.concat(secondFrame, new byte[1]));
        add("the anchor", "malformed", ANCHOR);
        add("generation 1", "malformed", forged(Forge.put("generation", 1L)));
        add("a day that is none", "malformed", forged(Forge.put("day", "2025-02-30")));
        add("another field", "malformed", forged(Forge.put("x", null)));
        add("signature altered", "bad-signature", Forge.flip(secondFrame, -1));
        add(
                "signed by another",
                "bad-signature",
                Forge.publicFrame(Label.KEY_RENEWAL, second.body(), JORIS, all -> {}));
        add("signed as an anchor", "bad-signature", Frames.sign(ANNA, Label.ANCHOR, second.body()));
        add("signed as a hand-over", "bad-signature", Frames.sign(ANNA, Label.HAND_OVER, second.body()));
        add("another case", "wrong-case", forged(Forge.put("case", Cast.DESK.toString())));
        add("one left out", "wrong-generation", thirdFrame);
        add("the same twice", "wrong-generation", secondFrame, secondFrame);
        add("one skipped", "wrong-generation", forged(Forge.put("generation", 3L)));
        byte[] fork = renewal(ANNA, 2, ANCHOR, THIRD_IDENTITY, two.name()).sign(ANNA);
        add("another before it", "wrong-link", fork, thirdFrame);
        add("linked to nothing", "wrong-link", forged(Forge.put("previous", b64(new byte[32]))));
        add(
                "the second linked to the anchor",
                "wrong-link",
                secondFrame,
                renewal(ANNA, 3, ANCHOR, THIRD_IDENTITY, three.name()).sign(ANNA));
        rosters();
        add("by a reader", "wrong-author", by(Cast.READER, two.name()));
        add("by who is gone", "wrong-author", by(Cast.COLLEAGUE, three.name()));
        add("by a stranger", "wrong-author", by(Cast.STRANGER, two.name()));
        add(
                "by the reporter",
                "wrong-author",
                renewal(Cast.MAILBOX_KEY, 2, ANCHOR, Cast.RENEWED_IDENTITY, two.name())
                        .sign(Cast.MAILBOX_KEY));
        add(
                "case, generation and link wrong: the case is told first",
                "wrong-case",
                forged(Forge.put("case", Cast.DESK.toString())
                        .andThen(Forge.put("generation", 7L))
                        .andThen(Forge.put("previous", b64(new byte[32])))));
        add(
                "link, roster and author wrong: the link is told first",
                "wrong-link",
                renewal(Cast.STRANGER.signer(), 2, secondFrame, THIRD_IDENTITY, name(three, 9))
                        .sign(Cast.STRANGER.signer()));
        add("right, then wrong: all are refused", "bad-signature", secondFrame, Forge.flip(thirdFrame, -1));
    }

    private void rosters() {
        add("a version that is not there yet", "wrong-roster", by(Cast.HANDLER, name(three, 4)));
        add("the hash of another version", "wrong-roster", by(Cast.HANDLER, name(three, 2)));
        add("of a stranger under another roster", "wrong-roster", by(Cast.STRANGER, name(three, 2)));
        add("a version before the chain begins", List.of("desk from 3"), "wrong-roster", secondFrame);
        add(
                "a version below that of the renewal before",
                "wrong-roster",
                secondFrame,
                renewal(
                                ANNA,
                                3,
                                secondFrame,
                                THIRD_IDENTITY,
                                desk.read().version(1).orElseThrow().name())
                        .sign(ANNA));
    }

    private static RosterName name(RosterVersion version, long number) {
        return new RosterName(version.desk(), version.hash(), number);
    }

    private static byte[] by(Cast.Handler author, RosterName roster) {
        return renewal(author.signer(), 2, ANCHOR, Cast.RENEWED_IDENTITY, roster)
                .sign(author.signer());
    }

    private byte[] forged(Consumer<Map<String, Object>> change) {
        return Forge.publicFrame(Label.KEY_RENEWAL, second.body(), ANNA, change);
    }

    private void add(String name, String expect, byte[]... renewals) {
        add(name, List.of("desk"), expect, renewals);
    }

    private void add(String name, List<String> rosters, String expect, byte[]... renewals) {
        ObjectNode one = chains.addObject().put("name", name);
        rosters.forEach(one.putArray("rosters")::add);
        places(one.putArray("renewals"), frames, renewals);
        one.put("expect", expect);
    }

    /** Places in a list that keeps each once. */
    private static void places(ArrayNode places, List<byte[]> pool, byte[]... wanted) {
        for (byte[] each : wanted) {
            places.add(place(pool, each));
        }
    }

    private static int place(List<byte[]> pool, byte[] wanted) {
        for (int i = 0; i < pool.size(); i++) {
            if (java.util.Arrays.equals(pool.get(i), wanted)) {
                return i;
            }
        }
        pool.add(wanted);
        return pool.size() - 1;
    }

    private void keys() {
        VerifyKey reporter = Cast.MAILBOX_KEY.verifyKey();
        AgeRecipient anna = Cast.HANDLER.identity().recipient();
        CaseKey firstKey = Cast.CASE_KEY;
        CaseKey secondKey = Cast.renewedKey();
        CaseKey thirdKey = new CaseKey(Cast.CASE, 3, THIRD_IDENTITY, reporter, firstKey.title());
        byte[] newest = thirdKey.seal(anna);
        byte[] middle = secondKey.seal(THIRD_IDENTITY.recipient());
        byte[] oldest = firstKey.seal(Cast.RENEWED_IDENTITY.recipient());
        byte[][] both = {secondFrame, thirdFrame};
        byte[] unrenewed = firstKey.seal(anna);
        keys("never renewed", "ok", new byte[0][], unrenewed);
        keys("renewed once", "ok", new byte[][] {secondFrame}, secondKey.seal(anna), oldest);
        keys("renewed twice", "ok", both, newest, middle, oldest);
        keys("one earlier key missing", "wrong-link", both, newest, middle);
        keys("all earlier keys missing", "wrong-link", both, newest);
        keys("one too many", "wrong-link", both, newest, middle, oldest, oldest);
        keys("in the other order", "not-for-me", both, newest, oldest, middle);
        keys("altered", "malformed", both, newest, Forge.flip(middle, -1), oldest);
        keys("a renewal kept from her", "wrong-generation", new byte[][] {secondFrame}, newest, middle, oldest);
        keys("a renewal more than her key", "wrong-generation", both, secondKey.seal(anna), oldest);
        CaseKey strange = new CaseKey(Cast.CASE, 3, Cast.STRANGER.identity(), reporter, firstKey.title());
        keys("her key is another than the renewal tells", "wrong-generation", both, strange.seal(anna), middle, oldest);
        CaseKey strangeMiddle = new CaseKey(Cast.CASE, 2, Cast.STRANGER.identity(), reporter, firstKey.title());
        keys(
                "an earlier key is another than the renewal tells",
                "wrong-generation",
                both,
                newest,
                strangeMiddle.seal(THIRD_IDENTITY.recipient()),
                firstKey.seal(Cast.STRANGER.identity().recipient()));
        CaseKey strangeFirst = CaseKey.first(Cast.CASE, Cast.STRANGER.identity(), reporter, firstKey.title());
        keys(
                "the first is another than the anchor tells",
                "wrong-generation",
                both,
                newest,
                middle,
                strangeFirst.seal(Cast.RENEWED_IDENTITY.recipient()));
        keys("never renewed, and not that of the anchor", "wrong-generation", new byte[0][], strangeFirst.seal(anna));
        links(both, newest, middle, oldest);
        anchors(both, newest, middle, oldest);
    }

    private void links(byte[][] both, byte[] newest, byte[] middle, byte[] oldest) {
        VerifyKey reporter = Cast.MAILBOX_KEY.verifyKey();
        String title = Cast.CASE_KEY.title();
        AgeRecipient to = THIRD_IDENTITY.recipient();
        AgeIdentity identity = Cast.RENEWED_IDENTITY;
        keys(
                "an earlier key of another case",
                "wrong-link",
                both,
                newest,
                new CaseKey(Cast.DESK, 2, identity, reporter, title).seal(to),
                oldest);
        keys(
                "an earlier key of another reporter",
                "wrong-link",
                both,
                newest,
                new CaseKey(Cast.CASE, 2, identity, Cast.STRANGER.signer().verifyKey(), title).seal(to),
                oldest);
        for (long generation : new long[] {1, 3, 4}) {
            keys(
                    "an earlier key of generation " + generation,
                    "wrong-link",
                    both,
                    newest,
                    new CaseKey(Cast.CASE, generation, identity, reporter, title).seal(to),
                    oldest);
        }
        keys(
                "another title: no matter",
                "ok",
                both,
                newest,
                new CaseKey(Cast.CASE, 2, identity, reporter, "Eerder").seal(to),
                oldest);
        keys("the same twice", "not-for-me", both, newest, middle, middle);
    }

    private void anchors(byte[][] both, byte[] newest, byte[]... earlier) {
        CaseKey pinsAnother =
                new CaseKey(Cast.CASE, 3, THIRD_IDENTITY, Cast.STRANGER.signer().verifyKey(), Cast.CASE_KEY.title());
        keys(
                "the anchor is not the reporter's",
                "bad-signature",
                both,
                pinsAnother.seal(Cast.HANDLER.identity().recipient()),
                earlier);
        Anchor elsewhere = new Anchor(
                Cast.DESK,
                Cast.DESK,
                Cast.CASE_IDENTITY.recipient(),
                Cast.anchor().roster());
        keys("the anchor of another case", "wrong-case", both, newest, earlier);
        ((ObjectNode) keys.get(keys.size() - 1)).put("anchor", b64(elsewhere.sign(Cast.MAILBOX_KEY)));
    }

    private void keys(String name, String expect, byte[][] renewals, byte[] key, byte[]... earlier) {
        ObjectNode one = keys.addObject().put("name", name);
        places(one.putArray("renewals"), frames, renewals);
        one.put("key", place(sealed, key));
        places(one.putArray("earlier"), sealed, earlier);
        one.put("expect", expect);
    }
}
