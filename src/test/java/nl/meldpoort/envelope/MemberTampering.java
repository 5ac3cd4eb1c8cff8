package nl.meldpoort.envelope;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The part of tampering.json that tells which roster and which generation a message may name. */
final class MemberTampering {
    private final TamperingWriterTest writer;
    private final DeskStory desk;
    /** The report as it was sealed. */
    private final byte[] first;

    private final Message report;
    private final Message answer;

    MemberTampering(TamperingWriterTest writer, DeskStory desk, byte[] first, Message report, Message answer) {
        this.writer = writer;
        this.desk = desk;
        this.first = first;
        this.report = report;
        this.answer = answer;
    }

    void add() {
        RosterVersion second = desk.read().version(2).orElseThrow();
        RosterVersion third = desk.head();
        writer.answers("under the second version", writer.ours(roster(second.name())), "ok");
        writer.answers("under the last version", writer.ours(roster(third.name())), "ok");
        writer.answers("under a version that is not there yet", writer.ours(roster(name(third, 4))), "wrong-roster");
        writer.answers("under a number with the hash of another", writer.ours(roster(name(third, 2))), "wrong-roster");
        RosterName elsewhere = Cast.otherDesk().head().name();
        writer.answers("under the roster of another desk", writer.ours(roster(elsewhere)), "wrong-roster");
        RosterName sameElsewhere = new RosterName(Cast.OTHER_DESK, third.hash(), 3);
        writer.answers("under a version said to be another desk's", writer.ours(roster(sameElsewhere)), "wrong-roster");
        SigningKey reader = Cast.READER.signer();
        writer.answers("a reader answers", by(reader, second.name()), "wrong-author");
        writer.answers("a reader answers under a version before her", by(reader, Cast.rosterName()), "wrong-author");
        SigningKey colleague = Cast.COLLEAGUE.signer();
        writer.answers("a colleague under the last version with her", by(colleague, second.name()), "ok");
        writer.answers("a colleague who is gone", by(colleague, third.name()), "wrong-author");
        writer.answers("a stranger under another roster", by(Cast.STRANGER.signer(), name(third, 9)), "wrong-roster");
        writer.answers("handler of another desk", by(Cast.OUTSIDER.signer(), elsewhere), "wrong-roster");
        int outside = writer.said(
                "of a desk that takes part", Direction.TO_REPORTER, 1, by(Cast.OUTSIDER.signer(), elsewhere));
        int mixed = writer.said(
                "under the roster of the first desk",
                Direction.TO_REPORTER,
                1,
                by(Cast.OUTSIDER.signer(), third.name()));
        for (String as : List.of("handler", "reporter")) {
            writer.add("of a desk that takes part", as, List.of(0, outside), "ok ok");
            reading(List.of("desk", "other desk"));
            writer.add("of another desk, under the roster of the first", as, List.of(0, mixed), "ok wrong-author");
            reading(List.of("desk", "other desk"));
        }
        writer.add("a chain that begins later", "reporter", List.of(0, 1), "ok wrong-roster");
        reading(List.of("desk from 2"));
        writer.add(
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
        int later = writer.said("under the last version", Direction.TO_REPORTER, 1, writer.ours(roster(third)));
        Message second = TamperingWriterTest.next(
                Direction.TO_REPORTER, 2, Cast.HANDLER.signer().verifyKey(), first, "Nog iets.");
        int back = writer.said(
                "under the first version again",
                Direction.TO_REPORTER,
                2,
                Forge.message(second, Cast.HANDLER.signer(), body -> {}));
        int refused = writer.said(
                "a refused one under the last version",
                Direction.TO_REPORTER,
                1,
                Forge.message(answer, Cast.HANDLER.signer(), body -> {
                    body.put("roster", third.value());
                    body.put("seen", null);
                }));
        for (String as : List.of("handler", "reporter")) {
            writer.add("a version below that of an answer before", as, List.of(0, later, back), "ok ok wrong-roster");
            writer.add("a version below that of a refused answer", as, List.of(0, refused, back), "ok wrong-link ok");
        }
    }

    private void reporterWasShown(RosterName elsewhere, RosterName forged) {
        for (RosterName shown : List.of(elsewhere, forged, new RosterName(Cast.DESK, forged.hash(), 1_000_000))) {
            byte[] sealed = Forge.message(report, Cast.MAILBOX_KEY, roster(shown));
            int place = writer.said("a report under another roster", Direction.TO_DESK, 1, sealed);
            writer.add("a report under another roster", "handler", List.of(place), "other-roster");
            writer.add("a report under another roster", "reporter", List.of(place), "ok");
        }
    }

    private void generations() {
        Message second = TamperingWriterTest.next(
                Direction.TO_REPORTER, 1, Cast.HANDLER.signer().verifyKey(), Cast.rosterName(), 2, first, "Verder.");
        int renewed = writer.said(
                "an answer to the second generation",
                Direction.TO_REPORTER,
                1,
                second.seal(Cast.HANDLER.signer(), Cast.RENEWED_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        writer.add("a generation she has no key of", "handler", List.of(0, renewed), "ok not-for-me");
        writer.add("a generation she knows no renewal of", "reporter", List.of(0, renewed), "ok wrong-generation");
        int said = writer.said(
                "says the second, sealed to the first",
                Direction.TO_REPORTER,
                1,
                writer.ours(TamperingWriterTest.field("generation", 2L)));
        int sealed = writer.said(
                "says the first, sealed to the second",
                Direction.TO_REPORTER,
                1,
                answer.seal(Cast.HANDLER.signer(), Cast.RENEWED_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        Message again = TamperingWriterTest.next(
                Direction.TO_REPORTER, 2, Cast.HANDLER.signer().verifyKey(), first, "Terug.");
        int back = writer.said(
                "an answer to the first generation again",
                Direction.TO_REPORTER,
                2,
                again.seal(Cast.HANDLER.signer(), Cast.CASE_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        Message late = TamperingWriterTest.next(
                Direction.TO_DESK, 2, Cast.MAILBOX_KEY.verifyKey(), first, "Wat ik eerder schreef.");
        int old = writer.said(
                "a follow-up to the first generation",
                Direction.TO_DESK,
                2,
                late.seal(Cast.MAILBOX_KEY, Cast.CASE_IDENTITY.recipient(), Cast.MAILBOX.recipient()));
        Message ahead = TamperingWriterTest.next(
                Direction.TO_DESK,
                2,
                Cast.MAILBOX_KEY.verifyKey(),
                Cast.rosterName(),
                2,
                first,
                "Naar de vorige sleutel.");
        int mislabelled = writer.said(
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
        writer.add(name, as, messages, expect);
        writer.lastConversation().put("generations", 2);
    }

    /** The last conversation is read with these rosters. */
    private void reading(List<String> rosters) {
        ArrayNode names = writer.lastConversation().putArray("rosters");
        rosters.forEach(names::add);
    }

    private static RosterName name(RosterVersion version, long number) {
        return new RosterName(version.desk(), version.hash(), number);
    }

    private static Consumer<Map<String, Object>> roster(RosterName name) {
        return TamperingWriterTest.field("roster", name.value());
    }

    private byte[] by(SigningKey author, RosterName roster) {
        return Forge.message(answer, author, body -> {
            body.put("author", author.verifyKey().text());
            body.put("roster", roster.value());
        });
    }
}
