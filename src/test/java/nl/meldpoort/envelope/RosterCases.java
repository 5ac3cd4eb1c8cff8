package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The cases of rosters.json; versions, recipients and cards are kept once, and named by their places. */
final class RosterCases {
    static final String CLASSICAL = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    private final List<SignedVersion> versions = new ArrayList<>();
    private final List<String> recipients = new ArrayList<>();
    private final List<String> cards = new ArrayList<>();
    private final ArrayNode cases = VectorFile.array();

    Case of(String name, DeskStory story) {
        return new Case(name, story);
    }

    int count() {
        return cases.size();
    }

    void write() {
        ObjectNode file = VectorFile.object();
        ArrayNode all = file.putArray("versions");
        versions.forEach(version -> all.add(VectorFile.version(version)));
        recipients.forEach(file.putArray("recipients")::add);
        cards.forEach(file.putArray("cards")::add);
        file.set("cases", cases);
        VectorFile.write("rosters.json", file);
    }

    private static <T> int place(List<T> pool, T one) {
        if (!pool.contains(one)) {
            pool.add(one);
        }
        return pool.indexOf(one);
    }

    /** A reader and what is shown to it. */
    final class Case {
        private final String name;
        private final DeskStory story;
        private List<SignedVersion> shown;
        private UUID desk;
        private RosterPin pinned;
        private boolean milestone;
        private ArrayNode givenRecipients;
        private ArrayNode givenCards;

        Case(String name, DeskStory story) {
            this.name = name;
            this.story = story;
            this.shown = List.copyOf(story.versions);
            this.desk = story.desk;
        }

        /** Another reader of the same story. */
        Case copy(String other) {
            return new Case(other, story);
        }

        Case desk(UUID wanted) {
            desk = wanted;
            return this;
        }

        Case milestone() {
            milestone = true;
            return this;
        }

        Case pinned(int number) {
            return pin(
                    RosterVersion.parse(story.versions.get(number - 1).body()).pin());
        }

        Case pin(RosterPin pin) {
            pinned = pin;
            return this;
        }

        Case from(int number) {
            shown = story.versions.subList(number - 1, story.versions.size());
            return this;
        }

        /** After {@link #from}. */
        Case to(int number) {
            SignedVersion last = story.versions.get(number - 1);
            shown = shown.subList(0, shown.indexOf(last) + 1);
            return this;
        }

        Case only(int... numbers) {
            shown = IntStream.of(numbers)
                    .mapToObj(number -> story.versions.get(number - 1))
                    .toList();
            return this;
        }

        Case none() {
            shown = List.of();
            return this;
        }

        Case recipients(Cast.Handler... handlers) {
            givenRecipients = givenRecipients == null ? VectorFile.array() : givenRecipients;
            Stream.of(handlers).forEach(handler -> recipients(handler.card()));
            return this;
        }

        Case recipients(HandlerCard card) {
            return recipient(card.handler(), card.recipient().text());
        }

        Case recipient(UUID handler, String text) {
            givenRecipients = givenRecipients == null ? VectorFile.array() : givenRecipients;
            givenRecipients.addObject().put("handler", handler.toString()).put("recipient", place(recipients, text));
            return this;
        }

        Case cards(Cast.Handler... handlers) {
            givenCards = VectorFile.array();
            for (Cast.Handler handler : handlers) {
                givenCards.add(place(cards, b64(handler.card().sign(handler.signer()))));
            }
            return this;
        }

        Case ok() {
            ObjectNode one = add("ok");
            RosterVersion head = RosterVersion.parse(shown.get(shown.size() - 1).body());
            one.put("number", head.number()).put("hash", head.hash().text());
            ArrayNode reading = one.putArray("reading");
            head.readingMembers().forEach(member -> reading.add(member.handler().toString()));
            RosterVersion told = null;
            for (SignedVersion version : shown) {
                RosterVersion each = RosterVersion.parse(version.body());
                boolean unvouched = each.reason() == SealChange.LOST || each.reason() == SealChange.COMPROMISED;
                told = unvouched && pinned != null && each.number() > pinned.number() ? each : told;
            }
            if (told == null) {
                one.putNull("changed");
            } else {
                one.putObject("changed")
                        .put("number", told.number())
                        .put("reason", told.reason().text());
            }
            return this;
        }

        Case refused(String refusal) {
            add(refusal);
            return this;
        }

        private ObjectNode add(String expect) {
            ObjectNode one = cases.addObject().put("name", name).put("desk", desk.toString());
            one.put("start", milestone ? "milestone" : "first");
            one.set("pinned", VectorFile.pin(pinned));
            ArrayNode places = one.putArray("versions");
            shown.forEach(version -> places.add(place(versions, version)));
            if (givenRecipients != null) {
                one.set("recipients", givenRecipients);
            }
            if (givenCards != null) {
                one.set("cards", givenCards);
            }
            return one.put("expect", expect);
        }
    }
}
