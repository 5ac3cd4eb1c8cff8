package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;
import static nl.meldpoort.envelope.VectorFile.object;
import static nl.meldpoort.envelope.VectorFile.tree;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes tampering.json: {@code mvn test -Dtest=TamperingWriterTest -DwriteVectors=yes}. What is expected was worked out from
 * the protocol by hand; the tests hold the programs to it.
 */
@EnabledIfSystemProperty(named = VectorFile.ASKED, matches = "yes")
class TamperingWriterTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final VerifyKey MAILBOX = Cast.MAILBOX_KEY.verifyKey();
    private static final VerifyKey HANDLER = Cast.HANDLER.signer().verifyKey();

    private final ObjectNode file = object();
    private final ArrayNode conversations = VectorFile.array();
    private final List<byte[]> base = new ArrayList<>();

    /** The answer that takes the place of the second message in most cases. */
    private Message answer;

    private Message report;

    private DeskStory desk;

    @Test
    void write() throws Exception {
        ObjectNode keys = VectorFile.keys();
        keys.set("colleague", VectorFile.handler(Cast.COLLEAGUE));
        file.set("keys", keys);
        rosters();
        base();
        file.set("conversations", conversations);
        asTheServerMayDo();
        asASenderMayDo();
        asAMemberMayDo();
        headers();
        VectorFile.differences(file.withArray("base"), "sealed");
        file.set("bodies", VectorFile.differences(new TamperedBodies(report).cases(), "body"));
        file.set("frames", VectorFile.differences(frames(), "frame"));
        file.set("sealed", VectorFile.differences(sealed(), "sealed"));
        file.set("signed", VectorFile.differences(signed(), "sealed"));
        file.set("attachments", VectorFile.differences(attachments(), "sealed"));
        file.set("signatures", signatures());
        VectorFile.write("tampering.json", file);
    }

    /** Version 2 has a reader besides; in version 3 the colleague is gone. */
    private void rosters() {
        RosterMember handler = Cast.HANDLER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER);
        RosterMember reader = Cast.READER.member(RosterRole.READER);
        desk = Cast.desk()
                .then(Cast.HANDLER.id(), handler, Cast.COLLEAGUE.member(RosterRole.HANDLER), reader)
                .then(Cast.HANDLER.id(), handler, reader);
        ObjectNode rosters = file.putObject("rosters");
        rosters.set("desk", VectorFile.roster(Cast.DESK, null, desk.versions));
        RosterPin second = desk.read().version(2).orElseThrow().pin();
        rosters.set("desk from 2", VectorFile.roster(Cast.DESK, second, desk.versions.subList(1, 3)));
        DeskStory other = Cast.otherDesk();
        rosters.set("other desk", VectorFile.roster(other.desk, null, other.versions));
    }

    private void base() {
        report = Message.report(
                Cast.CASE,
                MAILBOX,
                Cast.MAILBOX.recipient(),
                Cast.rosterName(),
                DAY,
                new Report(List.of(new Report.Answer("wat", "Iets.")), Report.Kind.BREACH, Language.NL, "–", List.of()),
                "Zie ook hieronder.",
                List.of());
        byte[] first = add("report, readable", report, Cast.MAILBOX_KEY, Cast.MAILBOX.recipient());
        answer = next(Direction.TO_REPORTER, 1, HANDLER, first, "Dank u.");
        byte[] second = add("answer", answer, Cast.HANDLER.signer(), Cast.MAILBOX.recipient());
        byte[] third = add(
                "follow-up, not readable by the reporter",
                next(Direction.TO_DESK, 2, MAILBOX, second, "Nog iets."),
                Cast.MAILBOX_KEY,
                AgeRecipient.nobody());
        byte[] fourth = add(
                "answer of a colleague",
                next(Direction.TO_REPORTER, 2, Cast.COLLEAGUE.signer().verifyKey(), third, "Begrepen."),
                Cast.COLLEAGUE.signer(),
                Cast.MAILBOX.recipient());
        add(
                "follow-up, readable",
                next(Direction.TO_DESK, 3, MAILBOX, fourth, "Tot slot."),
                Cast.MAILBOX_KEY,
                Cast.MAILBOX.recipient());
    }

    private static Message next(Direction direction, long sequence, VerifyKey author, byte[] seen, String text) {
        return next(direction, sequence, author, Cast.rosterName(), 1, seen, text);
    }

    private static Message next(
            Direction direction,
            long sequence,
            VerifyKey author,
            RosterName roster,
            long generation,
            byte[] seen,
            String text) {
        return Message.next(
                Cast.CASE, generation, direction, sequence, author, roster, DAY, Hash.of(seen), text, List.of());
    }

    private byte[] add(String name, Message message, SigningKey signer, AgeRecipient reporter) {
        byte[] sealed = message.seal(signer, Cast.CASE_IDENTITY.recipient(), reporter);
        base.add(sealed);
        said(name, message.direction(), message.sequence(), sealed);
        return sealed;
    }

    /** The place in the base of a file that is kept there once. */
    private int said(String name, Direction direction, long sequence, byte[] sealed) {
        ArrayNode list = file.withArray("base");
        list.add(object().put("name", name)
                .put("direction", direction.text())
                .put("sequence", sequence)
                .put("sealed", b64(sealed)));
        return list.size() - 1;
    }

    private static ObjectNode said(Direction direction, long sequence, int sealed) {
        return object().put("direction", direction.text())
                .put("sequence", sequence)
                .put("sealed", sealed);
    }

    /** @param messages numbers of the base, or objects */
    private void add(String name, String as, List<?> messages, String expect) {
        ObjectNode one = object().put("name", name).put("as", as);
        ArrayNode list = one.putArray("messages");
        for (Object message : messages) {
            list.add(message instanceof Integer place ? list.numberNode(place) : (ObjectNode) message);
        }
        ArrayNode expected = one.putArray("expect");
        Stream.of(expect.split(" ")).forEach(expected::add);
        conversations.add(one);
    }

    /** What needs no key at all. */
    private void asTheServerMayDo() {
        ObjectNode relabelled = said(Direction.TO_REPORTER, 2, 2);
        add("honest", "handler", List.of(0, 1, 2, 3, 4), "ok ok ok ok ok");
        add("honest", "reporter", List.of(0, 1, 2, 3, 4), "ok ok sealed ok ok");
        add("one left out", "handler", List.of(0, 1, 3, 4), "ok ok wrong-link wrong-sequence");
        add("one left out", "reporter", List.of(0, 1, 3, 4), "ok ok wrong-link wrong-sequence");
        add(
                "one left out, the rest numbered anew",
                "handler",
                List.of(0, 1, 3, said(Direction.TO_DESK, 2, 4)),
                "ok ok wrong-link wrong-sequence");
        add("the last left out: nobody can tell", "handler", List.of(0, 1, 2, 3), "ok ok ok ok");
        add("repeated", "handler", List.of(0, 1, 1, 2, 3, 4), "ok ok wrong-sequence ok ok ok");
        add(
                "repeated as the next",
                "handler",
                List.of(0, 1, said(Direction.TO_REPORTER, 2, 1), 2, 3, 4),
                "ok ok wrong-sequence ok ok ok");
        add(
                "one repeated, and then the next too",
                "handler",
                List.of(0, 1, 2, 3, 1, 3),
                "ok ok ok ok wrong-sequence wrong-sequence");
        add(
                "numbered far ahead: what belongs there is still read, once",
                "handler",
                List.of(0, said(Direction.TO_REPORTER, 9, 2), 1, 1, 2, 3),
                "ok wrong-direction ok wrong-sequence ok ok");
        add("two swapped", "handler", List.of(0, 2, 1, 3, 4), "ok wrong-link ok ok ok");
        add("two swapped", "reporter", List.of(0, 2, 1, 3, 4), "ok sealed ok ok ok");
        add("no report", "handler", List.of(1, 2, 3, 4), "wrong-link wrong-sequence ok ok");
        add("no report", "reporter", List.of(1, 2, 3, 4), "wrong-link wrong-sequence ok ok");
        add("another direction said", "handler", List.of(0, 1, relabelled), "ok ok wrong-direction");
        add("another direction said", "reporter", List.of(0, 1, relabelled), "ok ok not-for-me");
        add("another sequence said", "handler", List.of(0, said(Direction.TO_REPORTER, 2, 1)), "ok wrong-sequence");
        add(
                "another sequence said of one she cannot read",
                "reporter",
                List.of(0, 1, said(Direction.TO_DESK, 3, 2)),
                "ok ok wrong-sequence");
        int broken = said("report altered", Direction.TO_DESK, 1, Forge.flip(base.get(0), -1));
        add("report altered", "handler", List.of(broken, 1, 2, 3, 4), "malformed wrong-link ok ok ok");
        add(
                "the report altered, then as it was",
                "handler",
                List.of(broken, 0, 1, 2, 3, 4),
                "malformed ok ok ok ok ok");
        add("report altered", "reporter", List.of(broken, 1, 2, 3, 4), "malformed wrong-link sealed ok ok");
        add("nothing at all", "handler", List.of(said("nothing", Direction.TO_DESK, 1, new byte[0])), "malformed");
    }

    /** What a handler or a reporter may sign and seal, or somebody who knows their recipients. */
    private void asASenderMayDo() {
        SigningKey stranger = Cast.STRANGER.signer();
        VerifyKey strange = stranger.verifyKey();
        answers("signed by nobody of the desk", Forge.message(answer, stranger, author(strange)), "wrong-author");
        answers("signed by the reporter", Forge.message(answer, Cast.MAILBOX_KEY, author(MAILBOX)), "wrong-author");
        answers("signed by another than it names", Forge.message(answer, stranger, body -> {}), "bad-signature");
        answers(
                "names another than who signed",
                Forge.message(answer, Cast.HANDLER.signer(), author(strange)),
                "bad-signature");
        byte[] small = new byte[32];
        small[0] = 1;
        answers(
                "a key of small order",
                Forge.message(answer, stranger, author(VerifyKey.fromBytes(small))),
                "bad-signature");
        byte[] body = CanonicalJson.write(answer.value());
        answers(
                "signed as something else",
                frame(body, Cast.HANDLER.signer().sign(Label.ANCHOR, body)),
                "bad-signature");
        answers("no signature", frame(body, new byte[64]), "bad-signature");
        byte[] signature = Cast.HANDLER.signer().sign(Label.MESSAGE, body);
        answers("R altered", frame(body, Forge.flip(signature, 0)), "bad-signature");
        answers("S altered", frame(body, Forge.flip(signature, 40)), "bad-signature");
        answers("S not canonical", frame(body, unreduced(signature)), "bad-signature");
        answers("another case", ours(field("case", Cast.DESK.toString())), "wrong-case");
        answers("a sequence too high", ours(field("sequence", 2L)), "wrong-sequence");
        answers("linked to what is not there", ours(field("seen", b64(Cast.key("elsewhere", 32)))), "wrong-link");
        answers("linked to nothing", ours(field("seen", null)), "wrong-link");
        answers(
                "linked to what comes later",
                ours(field("seen", Hash.of(base.get(2)).text())),
                "wrong-link");
        answers(
                "everything else wrong: the author is told first",
                Forge.message(answer, stranger, all -> {
                    all.put("author", strange.text());
                    all.put("case", Cast.DESK.toString());
                    all.put("sequence", 7L);
                    all.put("seen", null);
                }),
                "wrong-author");
        answers(
                "case, sequence and link wrong: the case is told first",
                ours(all -> {
                    all.put("case", Cast.DESK.toString());
                    all.put("sequence", 7L);
                    all.put("seen", null);
                }),
                "wrong-case");
        answers(
                "sequence and link wrong: the sequence is told first",
                ours(all -> {
                    all.put("sequence", 7L);
                    all.put("seen", null);
                }),
                "wrong-sequence");
        answers("a report in an answer", ours(field("report", report.value().get("report"))), "malformed");
        answers(
                "a mailbox in an answer",
                ours(field("mailbox", Cast.MAILBOX.recipient().text())),
                "malformed");
        reports();
    }

    private void reports() {
        SigningKey stranger = Cast.STRANGER.signer();
        Message byHandler = next(Direction.TO_DESK, 2, HANDLER, base.get(0), "Ik ben het.");
        int forged = said(
                "a handler writes as the reporter",
                Direction.TO_DESK,
                2,
                byHandler.seal(Cast.HANDLER.signer(), Cast.CASE_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        add("a handler writes as the reporter", "handler", List.of(0, forged), "ok wrong-author");
        add("a handler writes as the reporter", "reporter", List.of(0, forged), "ok wrong-author");
        byte[] linked = Forge.message(report, Cast.MAILBOX_KEY, field("seen", b64(Cast.key("elsewhere", 32))));
        int link = said("a report with a link", Direction.TO_DESK, 1, linked);
        for (String as : List.of("handler", "reporter")) {
            add("a report with a link", as, List.of(link), "wrong-link");
            for (String name : List.of("report", "mailbox")) {
                byte[] without = Forge.message(report, Cast.MAILBOX_KEY, field(name, null));
                add(
                        "a first message without " + name,
                        as,
                        List.of(said("without " + name, Direction.TO_DESK, 1, without)),
                        "malformed");
            }
        }
        byte[] again = report.seal(Cast.MAILBOX_KEY, Cast.CASE_IDENTITY.recipient(), Cast.MAILBOX.recipient());
        add(
                "a second report",
                "handler",
                List.of(0, said("a second report", Direction.TO_DESK, 2, again)),
                "ok wrong-sequence");
        byte[] forgedReport = Forge.message(report, stranger, author(stranger.verifyKey()));
        int strange = said("a stranger's report", Direction.TO_DESK, 1, forgedReport);
        add("a stranger's report after it", "handler", List.of(0, strange), "ok wrong-author");
        strangers(strange, forgedReport);
        byte[] notCase =
                answer.seal(Cast.HANDLER.signer(), Cast.STRANGER.identity().recipient(), Cast.MAILBOX.recipient());
        answers("not sealed to the case", notCase, "not-for-me", "ok");
        byte[] notMailbox = answer.seal(Cast.HANDLER.signer(), Cast.CASE_IDENTITY.recipient(), AgeRecipient.nobody());
        answers("not sealed to the reporter", notMailbox, "ok", "not-for-me");
    }

    /** The server knows the case's recipient from the anchor: it can seal a report to the case, in anybody's name but hers. */
    private void strangers(int report, byte[] sealed) {
        add("a stranger's report and no other", "handler", List.of(report), "wrong-author");
        add(
                "a stranger's report before it: the true one is read",
                "handler",
                List.of(report, 0, 1, 2, 3, 4),
                "wrong-author ok ok ok ok ok");
        add(
                "a stranger's report before it: the true one is read",
                "reporter",
                List.of(report, 0, 1, 2, 3, 4),
                "wrong-author ok ok sealed ok ok");
        SigningKey stranger = Cast.STRANGER.signer();
        Message next = next(Direction.TO_DESK, 2, stranger.verifyKey(), sealed, "En nog iets.");
        int followUp = said(
                "a stranger's follow-up",
                Direction.TO_DESK,
                2,
                next.seal(stranger, Cast.CASE_IDENTITY.recipient(), AgeRecipient.nobody()));
        add(
                "a stranger's report and follow-up before it",
                "handler",
                List.of(report, followUp, 0, 1, 2),
                "wrong-author wrong-author ok ok ok");
        add("a stranger's follow-up in place of hers", "handler", List.of(0, 1, followUp, 2), "ok ok wrong-author ok");
        int named = said(
                "a stranger's report in her name",
                Direction.TO_DESK,
                1,
                Forge.message(this.report, stranger, body -> {}));
        add("a stranger's report in her name", "handler", List.of(named, 0), "bad-signature ok");
        String other = stranger.verifyKey().text();
        add("the case key pins another", "handler", List.of(0, 1, 2), "wrong-author ok wrong-author");
        pinning(other);
        add("the case key pins who wrote it", "handler", List.of(report), "ok");
        pinning(other);
    }

    /** The last conversation is read with a case key that pins another than the mailbox. */
    private void pinning(String reporter) {
        lastConversation().put("reporter", reporter);
    }

    /** Which roster and which generation a message may name. */
    private void asAMemberMayDo() {
        RosterVersion second = desk.read().version(2).orElseThrow();
        RosterVersion third = desk.head();
        answers("under the second version", ours(roster(second.name())), "ok");
        answers("under the last version", ours(roster(third.name())), "ok");
        answers("under a version that is not there yet", ours(roster(name(third, 4))), "wrong-roster");
        answers("under a number with the hash of another", ours(roster(name(third, 2))), "wrong-roster");
        RosterName elsewhere = Cast.otherDesk().head().name();
        answers("under the roster of another desk", ours(roster(elsewhere)), "wrong-roster");
        RosterName sameElsewhere = new RosterName(Cast.OTHER_DESK, third.hash(), 3);
        answers("under a version said to be another desk's", ours(roster(sameElsewhere)), "wrong-roster");
        SigningKey reader = Cast.READER.signer();
        answers("a reader answers", by(reader, second.name()), "wrong-author");
        answers("a reader answers under a version before her", by(reader, Cast.rosterName()), "wrong-author");
        SigningKey colleague = Cast.COLLEAGUE.signer();
        answers("a colleague under the last version with her", by(colleague, second.name()), "ok");
        answers("a colleague who is gone", by(colleague, third.name()), "wrong-author");
        answers("a stranger under another roster", by(Cast.STRANGER.signer(), name(third, 9)), "wrong-roster");
        answers("handler of another desk", by(Cast.OUTSIDER.signer(), elsewhere), "wrong-roster");
        int outside =
                said("of a desk that takes part", Direction.TO_REPORTER, 1, by(Cast.OUTSIDER.signer(), elsewhere));
        int mixed = said(
                "under the roster of the first desk",
                Direction.TO_REPORTER,
                1,
                by(Cast.OUTSIDER.signer(), third.name()));
        for (String as : List.of("handler", "reporter")) {
            add("of a desk that takes part", as, List.of(0, outside), "ok ok");
            reading(List.of("desk", "other desk"));
            add("of another desk, under the roster of the first", as, List.of(0, mixed), "ok wrong-author");
            reading(List.of("desk", "other desk"));
        }
        add("a chain that begins later", "reporter", List.of(0, 1), "ok wrong-roster");
        reading(List.of("desk from 2"));
        add(
                "a chain that begins later: the reporter's message is read",
                "handler",
                List.of(0, 1),
                "other-roster wrong-roster");
        reading(List.of("desk from 2"));
        steppingBack(third.name());
        reporterWasShown(elsewhere, name(third, 2));
        generations();
    }

    private void steppingBack(RosterName third) {
        int later = said("under the last version", Direction.TO_REPORTER, 1, ours(roster(third)));
        Message second = next(Direction.TO_REPORTER, 2, HANDLER, base.get(0), "Nog iets.");
        int back = said(
                "under the first version again",
                Direction.TO_REPORTER,
                2,
                Forge.message(second, Cast.HANDLER.signer(), body -> {}));
        int refused = said(
                "a refused one under the last version",
                Direction.TO_REPORTER,
                1,
                Forge.message(answer, Cast.HANDLER.signer(), body -> {
                    body.put("roster", third.value());
                    body.put("seen", null);
                }));
        for (String as : List.of("handler", "reporter")) {
            add("a version below that of an answer before", as, List.of(0, later, back), "ok ok wrong-roster");
            add("a version below that of a refused answer", as, List.of(0, refused, back), "ok wrong-link ok");
        }
    }

    private void reporterWasShown(RosterName elsewhere, RosterName forged) {
        for (RosterName shown : List.of(elsewhere, forged, new RosterName(Cast.DESK, forged.hash(), 1_000_000))) {
            byte[] sealed = Forge.message(report, Cast.MAILBOX_KEY, roster(shown));
            int place = said("a report under another roster", Direction.TO_DESK, 1, sealed);
            add("a report under another roster", "handler", List.of(place), "other-roster");
            add("a report under another roster", "reporter", List.of(place), "ok");
        }
    }

    private void generations() {
        Message second = next(Direction.TO_REPORTER, 1, HANDLER, Cast.rosterName(), 2, base.get(0), "Verder.");
        int renewed = said(
                "an answer to the second generation",
                Direction.TO_REPORTER,
                1,
                second.seal(Cast.HANDLER.signer(), Cast.RENEWED_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        add("a generation she has no key of", "handler", List.of(0, renewed), "ok not-for-me");
        add("a generation she knows no renewal of", "reporter", List.of(0, renewed), "ok wrong-generation");
        int said =
                said("says the second, sealed to the first", Direction.TO_REPORTER, 1, ours(field("generation", 2L)));
        int sealed = said(
                "says the first, sealed to the second",
                Direction.TO_REPORTER,
                1,
                answer.seal(Cast.HANDLER.signer(), Cast.RENEWED_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        Message again = next(Direction.TO_REPORTER, 2, HANDLER, base.get(0), "Terug.");
        int back = said(
                "an answer to the first generation again",
                Direction.TO_REPORTER,
                2,
                again.seal(Cast.HANDLER.signer(), Cast.CASE_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        Message late = next(Direction.TO_DESK, 2, MAILBOX, base.get(0), "Wat ik eerder schreef.");
        int old = said(
                "a follow-up to the first generation",
                Direction.TO_DESK,
                2,
                late.seal(Cast.MAILBOX_KEY, Cast.CASE_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        Message ahead =
                next(Direction.TO_DESK, 2, MAILBOX, Cast.rosterName(), 2, base.get(0), "Naar de vorige sleutel.");
        int mislabelled = said(
                "a follow-up that says the second, sealed to the first",
                Direction.TO_DESK,
                2,
                ahead.seal(Cast.MAILBOX_KEY, Cast.CASE_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        for (String as : List.of("handler", "reporter")) {
            String lie = as.equals("handler") ? "wrong-generation" : "ok";
            renewed("an answer to the second generation", as, List.of(0, renewed), "ok ok");
            renewed("says the second, sealed to the first", as, List.of(0, said), "ok " + lie);
            renewed("says the first, sealed to the second", as, List.of(0, sealed), "ok " + lie);
            renewed("back to the first", as, List.of(0, renewed, back), "ok ok wrong-generation");
            renewed("what the reporter sealed before she knew", as, List.of(0, renewed, old), "ok ok ok");
            renewed("a follow-up of another generation than it says", as, List.of(0, mislabelled), "ok " + lie);
        }
    }

    private void renewed(String name, String as, List<Integer> messages, String expect) {
        add(name, as, messages, expect);
        lastConversation().put("generations", 2);
    }

    /** The last conversation is read with these rosters. */
    private void reading(List<String> rosters) {
        ArrayNode names = lastConversation().putArray("rosters");
        rosters.forEach(names::add);
    }

    private ObjectNode lastConversation() {
        return (ObjectNode) conversations.get(conversations.size() - 1);
    }

    private static RosterName name(RosterVersion version, long number) {
        return new RosterName(version.desk(), version.hash(), number);
    }

    private static Consumer<Map<String, Object>> roster(RosterName name) {
        return field("roster", name.value());
    }

    private byte[] by(SigningKey author, RosterName roster) {
        return Forge.message(answer, author, body -> {
            body.put("author", author.verifyKey().text());
            body.put("roster", roster.value());
        });
    }

    /** The age file altered; stanzas stand in the order case, mailbox. */
    private void headers() {
        byte[] body = CanonicalJson.write(answer.value());
        byte[] plain = Frames.message(body, Cast.HANDLER.signer().sign(Label.MESSAGE, body));
        byte[] sound = Forge.frame(plain);
        answers("sealed by hand", sound, "ok");
        answers("case's stanza: body altered", Forge.line(sound, 2, Forge.swap(5)), "not-for-me", "malformed");
        answers("mailbox's stanza: body altered", Forge.line(sound, 4, Forge.swap(5)), "malformed", "not-for-me");
        answers("case's stanza: ML-KEM altered", Forge.line(sound, 1, Forge.swap(60)), "not-for-me", "malformed");
        answers("mailbox's stanza: ML-KEM altered", Forge.line(sound, 3, Forge.swap(60)), "malformed", "not-for-me");
        answers("case's stanza: X25519 altered", Forge.line(sound, 1, Forge.swap(1490)), "not-for-me", "malformed");
        answers("MAC altered", Forge.line(sound, 5, Forge.swap(10)), "malformed");
        answers("version altered", Forge.line(sound, 0, line -> "age-encryption.org/v2"), "malformed");
        answers(
                "stanza's type altered",
                Forge.line(sound, 3, line -> line.replace("mlkem", "mlkeM")),
                "classical-recipient");
        answers("stanza with another argument", Forge.line(sound, 3, line -> line + " x"), "malformed");
        answers("stanza without argument", Forge.line(sound, 3, line -> "-> mlkem768x25519"), "malformed");
        answers("share too short", Forge.line(sound, 3, line -> line.substring(0, line.length() - 4)), "malformed");
        answers("share padded", Forge.line(sound, 3, line -> line + "=="), "malformed");
        answers(
                "share in base64url",
                Forge.line(sound, 3, line -> line.substring(0, 60) + "-" + line.substring(61)),
                "malformed");
        answers("stanza body too long", Forge.line(sound, 4, line -> line + "AAAA"), "malformed");
        answers("stanza body with CR", Forge.line(sound, 4, line -> line + "\r"), "malformed");
        answers(
                "stanzas swapped",
                Forge.header(sound, header -> {
                    String[] lines = header.split("\n");
                    return String.join("\n", lines[0], lines[3], lines[4], lines[1], lines[2], lines[5]) + "\n";
                }),
                "malformed");
        answers("nonce altered", Forge.flip(sound, AgeHeader.parse(sound).length()), "malformed");
        answers("payload altered", Forge.flip(sound, AgeHeader.parse(sound).length() + 40), "malformed");
        answers("tag altered", Forge.flip(sound, -1), "malformed");
        answers("a byte too few", Arrays.copyOf(sound, sound.length - 1), "malformed");
        answers("a byte too many", Arrays.copyOf(sound, sound.length + 1), "malformed");
        answers(
                "cut after the header",
                Arrays.copyOf(sound, AgeHeader.parse(sound).length()),
                "malformed");
        answers(
                "cut within the nonce",
                Arrays.copyOf(sound, AgeHeader.parse(sound).length() + 7),
                "malformed");
        answers("cut within the header", Arrays.copyOf(sound, 1700), "malformed");
        var both = Forge.both();
        var third = HybridStanza.writer(Cast.STRANGER.identity().recipient());
        answers("one stanza", AgeFile.seal(plain, both.subList(0, 1)), "malformed");
        answers("a third stanza", AgeFile.seal(plain, List.of(both.get(0), both.get(1), third)), "malformed");
        answers(
                "a classical stanza besides",
                AgeFile.seal(plain, List.of(both.get(0), both.get(1), Forge.classical())),
                "classical-recipient");
        answers(
                "a classical stanza instead",
                AgeFile.seal(plain, List.of(both.get(0), Forge.classical())),
                "classical-recipient");
        answers("a classical stanza alone", AgeFile.seal(plain, List.of(Forge.classical())), "classical-recipient");
        byte[] password = Cast.PASSPHRASE.getBytes(StandardCharsets.UTF_8);
        answers(
                "a passphrase",
                AgeFile.seal(plain, List.of(PassphraseStanza.writer(password, 10))),
                "classical-recipient");
    }

    private void answers(String name, byte[] sealed, String expect) {
        answers(name, sealed, expect, expect);
    }

    /** An answer right after the report. */
    private void answers(String name, byte[] sealed, String handler, String reporter) {
        int place = said(name, Direction.TO_REPORTER, 1, sealed);
        add(name, "handler", List.of(0, place), "ok " + handler);
        add(name, "reporter", List.of(0, place), "ok " + reporter);
    }

    private byte[] ours(Consumer<Map<String, Object>> change) {
        return Forge.message(answer, Cast.HANDLER.signer(), change);
    }

    private static byte[] frame(byte[] body, byte[] signature) {
        return Forge.frame(Frames.message(body, signature));
    }

    private static Consumer<Map<String, Object>> author(VerifyKey key) {
        return field("author", key.text());
    }

    private static Consumer<Map<String, Object>> field(String name, Object value) {
        return body -> body.put(name, value);
    }

    private ArrayNode frames() {
        ArrayNode cases = VectorFile.array();
        byte[] body = CanonicalJson.write(answer.value());
        byte[] signature = Cast.HANDLER.signer().sign(Label.MESSAGE, body);
        byte[] message = Frames.message(body, signature);
        Map<String, byte[]> kinds = Map.of(
                "message", message,
                "caseKey", Frames.plain(Cast.CASE_KEY.body(), Frames.CASE_KEY),
                "chest", Frames.plain(Cast.HANDLER.chest().body(), Frames.CHEST));
        kinds.forEach((kind, frame) -> {
            frame(cases, "sound", kind, frame, "ok");
            frame(cases, "last byte of the filling", kind, Forge.flip(frame, -1), "malformed");
            int end = ByteBuffer.wrap(frame).getInt() + (kind.equals("message") ? 68 : 4);
            frame(cases, "first byte of the filling", kind, Forge.flip(frame, end), "malformed");
            frame(cases, "a byte too few", kind, Arrays.copyOf(frame, frame.length - 1), "malformed");
            frame(cases, "a byte too many", kind, Arrays.copyOf(frame, frame.length + 1), "malformed");
            frame(cases, "without filling", kind, Arrays.copyOf(frame, end), "malformed");
            frame(cases, "the next padded size", kind, Arrays.copyOf(frame, 1088), "malformed");
            frame(cases, "length one more", kind, length(frame, end), "malformed");
            frame(cases, "length nothing", kind, length(frame, 0), "malformed");
            frame(cases, "length past the end", kind, length(frame, frame.length), "malformed");
            frame(cases, "length negative", kind, length(frame, -1), "malformed");
            frame(cases, "empty", kind, new byte[0], "malformed");
            frame(cases, "three bytes", kind, new byte[3], "malformed");
        });
        return cases;
    }

    private static byte[] length(byte[] frame, int n) {
        byte[] other = frame.clone();
        ByteBuffer.wrap(other).putInt(n);
        return other;
    }

    private static void frame(ArrayNode cases, String name, String kind, byte[] frame, String expect) {
        cases.add(object().put("name", name)
                .put("kind", kind)
                .put("frame", b64(frame))
                .put("expect", expect));
    }

    private ArrayNode sealed() {
        ArrayNode cases = VectorFile.array();
        byte[] key = Cast.CASE_KEY.seal(Cast.HANDLER.identity().recipient());
        byte[] frame = Frames.plain(Cast.CASE_KEY.body(), Frames.CASE_KEY);
        var handler = HybridStanza.writer(Cast.HANDLER.identity().recipient());
        byte[] password = Cast.PASSPHRASE.getBytes(StandardCharsets.UTF_8);
        byte[] chestFrame = Frames.plain(Cast.HANDLER.chest().body(), Frames.CHEST);
        byte[] byPassphrase = Cast.HANDLER.chest().seal(Cast.PASSPHRASE, 10);
        byte[] byCode = Cast.HANDLER.chest().seal(Cast.RECOVERY);
        var code = HybridStanza.writer(Cast.RECOVERY.identity().recipient());
        file(cases, "sound", "caseKey", key, "ok");
        file(
                cases,
                "to a colleague",
                "caseKey",
                Cast.CASE_KEY.seal(Cast.COLLEAGUE.identity().recipient()),
                "not-for-me");
        file(cases, "stanza altered", "caseKey", Forge.line(key, 2, Forge.swap(5)), "not-for-me");
        file(cases, "MAC altered", "caseKey", Forge.line(key, 3, Forge.swap(10)), "malformed");
        file(cases, "payload altered", "caseKey", Forge.flip(key, -100), "malformed");
        file(cases, "cut", "caseKey", Arrays.copyOf(key, key.length - 1), "malformed");
        file(cases, "two stanzas", "caseKey", AgeFile.seal(frame, List.of(handler, code)), "malformed");
        file(
                cases,
                "a classical stanza besides",
                "caseKey",
                AgeFile.seal(frame, List.of(handler, Forge.classical())),
                "classical-recipient");
        file(
                cases,
                "a passphrase",
                "caseKey",
                AgeFile.seal(frame, List.of(PassphraseStanza.writer(password, 10))),
                "classical-recipient");
        file(cases, "sound, 2^10", "passphraseChest", byPassphrase, "ok");
        file(
                cases,
                "another passphrase",
                "passphraseChest",
                Cast.HANDLER.chest().seal("acht fietsen op de kaden", 10),
                "not-for-me");
        file(
                cases,
                "2^9",
                "passphraseChest",
                AgeFile.seal(chestFrame, List.of(PassphraseStanza.writer(password, 9))),
                "malformed");
        for (String factor : List.of("19", "9", "017", "+10", "0x0a", "10.0", "1e1", "")) {
            byte[] other = Forge.line(byPassphrase, 1, line -> line.substring(0, line.lastIndexOf(' ') + 1) + factor);
            file(cases, "work factor " + factor, "passphraseChest", other, "malformed");
        }
        file(cases, "salt altered", "passphraseChest", Forge.line(byPassphrase, 1, Forge.swap(12)), "not-for-me");
        file(
                cases,
                "salt too short",
                "passphraseChest",
                Forge.line(byPassphrase, 1, line -> line.replaceFirst("scrypt ....", "scrypt ")),
                "malformed");
        file(cases, "payload altered", "passphraseChest", Forge.flip(byPassphrase, -100), "malformed");
        file(cases, "sealed to the recovery code instead", "passphraseChest", byCode, "classical-recipient");
        file(
                cases,
                "and to the recovery code",
                "passphraseChest",
                AgeFile.seal(chestFrame, List.of(PassphraseStanza.writer(password, 10), code)),
                "classical-recipient");
        file(cases, "sound", "recoveryChest", byCode, "ok");
        file(cases, "to another", "recoveryChest", AgeFile.seal(chestFrame, List.of(handler)), "not-for-me");
        file(cases, "under a passphrase instead", "recoveryChest", byPassphrase, "classical-recipient");
        return cases;
    }

    private static void file(ArrayNode cases, String name, String kind, byte[] sealed, String expect) {
        cases.add(object().put("name", name)
                .put("kind", kind)
                .put("sealed", b64(sealed))
                .put("expect", expect));
    }

    private ArrayNode signed() {
        ArrayNode cases = VectorFile.array();
        Anchor anchor = Cast.anchor();
        HandlerCard card = Cast.HANDLER.card();
        SigningKey handler = Cast.HANDLER.signer();
        byte[] frame = anchor.sign(Cast.MAILBOX_KEY);
        file(cases, "sound", "anchor", frame, "ok");
        file(cases, "signed by another", "anchor", anchor.sign(Cast.STRANGER.signer()), "bad-signature");
        file(
                cases,
                "signed as a message",
                "anchor",
                Frames.unfilled(anchor.body(), Cast.MAILBOX_KEY.sign(Label.MESSAGE, anchor.body())),
                "bad-signature");
        Anchor elsewhere = new Anchor(Cast.DESK, Cast.DESK, Cast.CASE_IDENTITY.recipient(), anchor.roster());
        byte[] signature = Cast.MAILBOX_KEY.sign(Label.ANCHOR, anchor.body());
        file(
                cases,
                "another case under the same signature",
                "anchor",
                Frames.unfilled(elsewhere.body(), signature),
                "bad-signature");
        file(cases, "signature altered", "anchor", Forge.flip(frame, -1), "bad-signature");
        byte[] own = card.sign(handler);
        file(cases, "sound", "card", own, "ok");
        file(
                cases,
                "signed by another",
                "card",
                Frames.unfilled(card.body(), Cast.STRANGER.signer().sign(Label.HANDLER_CARD, card.body())),
                "bad-signature");
        file(
                cases,
                "signed as an anchor",
                "card",
                Frames.unfilled(card.body(), handler.sign(Label.ANCHOR, card.body())),
                "bad-signature");
        file(cases, "signature altered", "card", Forge.flip(own, -64), "bad-signature");
        for (Map.Entry<String, byte[]> each :
                Map.of("anchor", frame, "card", own).entrySet()) {
            byte[] sound = each.getValue();
            file(cases, "a byte too many", each.getKey(), Arrays.copyOf(sound, sound.length + 1), "malformed");
            file(cases, "a byte too few", each.getKey(), Arrays.copyOf(sound, sound.length - 1), "malformed");
            file(cases, "length one more", each.getKey(), length(sound, sound.length - 67), "malformed");
            file(cases, "length one less", each.getKey(), length(sound, sound.length - 69), "malformed");
            file(cases, "empty", each.getKey(), new byte[0], "malformed");
        }
        return cases;
    }

    private ArrayNode attachments() throws IOException {
        ArrayNode cases = VectorFile.array();
        byte[] content = Vectors.pattern(700);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Attachment entry = Attachment.seal(new ByteArrayInputStream(content), out, "a", "text/plain");
        byte[] sealed = out.toByteArray();
        byte[] filled = Arrays.copyOf(content, Attachment.LEAST_PADDED);
        var own = HybridStanza.writer(entry.key().recipient());
        attachment(cases, "sound", entry, sealed, "ok");
        attachment(cases, "length one less", with(entry, 699, entry.sha256()), sealed, "wrong-length");
        attachment(cases, "length one more", with(entry, 701, entry.sha256()), sealed, "wrong-hash");
        attachment(
                cases, "filling not zero", entry, AgeFile.seal(Forge.flip(filled, -1), List.of(own)), "wrong-length");
        attachment(
                cases,
                "filling too short",
                entry,
                AgeFile.seal(Arrays.copyOf(filled, 16_383), List.of(own)),
                "wrong-length");
        attachment(cases, "cut within the payload", entry, Arrays.copyOf(sealed, 3000), "truncated");
        attachment(
                cases,
                "cut after the nonce",
                entry,
                Arrays.copyOf(sealed, AgeHeader.parse(sealed).length() + 16),
                "truncated");
        attachment(
                cases,
                "cut after the header",
                entry,
                Arrays.copyOf(sealed, AgeHeader.parse(sealed).length()),
                "truncated");
        attachment(cases, "cut within the header", entry, Arrays.copyOf(sealed, 900), "malformed");
        attachment(cases, "last byte altered", entry, Forge.flip(sealed, -1), "truncated");
        // The header decides these, so most of the payload is left out.
        byte[] start = Arrays.copyOf(sealed, 2000);
        byte[] two = AgeFile.seal(filled, List.of(own, own));
        byte[] classical = AgeFile.seal(filled, List.of(own, Forge.classical()));
        attachment(cases, "MAC altered", entry, Forge.line(start, 3, Forge.swap(10)), "malformed");
        attachment(cases, "stanza altered", entry, Forge.line(start, 2, Forge.swap(5)), "not-for-me");
        attachment(cases, "two stanzas", entry, Arrays.copyOf(two, 3600), "malformed");
        attachment(cases, "a classical stanza besides", entry, Arrays.copyOf(classical, 2200), "classical-recipient");
        return cases;
    }

    private static Attachment with(Attachment entry, long length, Hash hash) {
        return new Attachment(entry.id(), entry.key(), length, entry.name(), hash, entry.type());
    }

    private static void attachment(ArrayNode cases, String name, Attachment entry, byte[] sealed, String expect) {
        ObjectNode one = object().put("name", name);
        one.set("entry", tree(CanonicalJson.write(entry.value())));
        cases.add(one.put("sealed", b64(sealed)).put("expect", expect));
    }

    private static final BigInteger L =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /** S + L: the same point, so a lax reader takes it for the same signature. */
    private static byte[] unreduced(byte[] signature) {
        byte[] scalar = little(scalar(Arrays.copyOfRange(signature, 32, 64)).add(L));
        return Bytes.concat(Arrays.copyOf(signature, 32), scalar);
    }

    private static BigInteger scalar(byte[] little) {
        return new BigInteger(1, org.bouncycastle.util.Arrays.reverse(little));
    }

    private static byte[] little(BigInteger value) {
        byte[] little = new byte[32];
        byte[] big = value.toByteArray();
        for (int i = 0; i < Math.min(32, big.length); i++) {
            little[i] = big[big.length - 1 - i];
        }
        return little;
    }

    private ArrayNode signatures() throws Exception {
        ArrayNode cases = VectorFile.array();
        byte[] body = "{}".getBytes(StandardCharsets.US_ASCII);
        SigningKey key = Cast.HANDLER.signer();
        byte[] point = key.verifyKey().bytes();
        byte[] sound = key.sign(Label.ANCHOR, body);
        signature(cases, "sound", point, body, sound, true);
        signature(cases, "another body", point, new byte[] {'['}, sound, false);
        signature(cases, "63 bytes", point, body, Arrays.copyOf(sound, 63), false);
        signature(cases, "65 bytes", point, body, Arrays.copyOf(sound, 65), false);
        signature(cases, "S + L", point, body, unreduced(sound), false);
        String identityPlusP = "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f";
        signature(
                cases,
                "R is the identity, not canonical",
                point,
                body,
                withR(key, Hex.decode(identityPlusP), body),
                false);
        List<String> small = List.of(
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "0100000000000000000000000000000000000000000000000000000000000080",
                identityPlusP,
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff");
        byte[] neutral = new byte[64];
        neutral[0] = 1;
        for (String each : small) {
            signature(cases, "small order, R the identity: " + each, Hex.decode(each), body, neutral, false);
            byte[] same = Bytes.concat(Hex.decode(each), new byte[32]);
            signature(cases, "small order, R the same: " + each, Hex.decode(each), body, same, false);
        }
        return cases;
    }

    /** With R of order one the equation holds for S = k·a: only the encoding of R is wrong. */
    private static byte[] withR(SigningKey key, byte[] r, byte[] body) throws Exception {
        MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
        byte[] a = Arrays.copyOf(sha512.digest(key.seed()), 32);
        a[0] &= (byte) 0xf8;
        a[31] = (byte) (a[31] & 0x7f | 0x40);
        byte[] k = sha512.digest(Bytes.concat(r, key.verifyKey().bytes(), Label.ANCHOR.before(body)));
        return Bytes.concat(r, little(scalar(k).multiply(scalar(a)).mod(L)));
    }

    private static void signature(
            ArrayNode cases, String name, byte[] point, byte[] body, byte[] signature, boolean expect) {
        cases.add(object().put("name", name)
                .put("verifyKey", b64(point))
                .put("label", Label.ANCHOR.text())
                .put("body", b64(body))
                .put("signature", b64(signature))
                .put("expect", expect));
    }
}
