package nl.meldpoort.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.Hash;

/** What a server can tell a reporter of who reads at a desk, to read along itself. */
enum RosterLie {
    RECIPIENT_SWAPPED("reporter:rosterWrongCard") {
        @Override
        void change(ObjectNode roster) {
            Lies.at(Lies.list(roster, "recipients"), 0).put("recipient", OWN);
        }
    },
    BODY_WRITTEN_ANEW("reporter:rosterBadSignature") {
        @Override
        void change(ObjectNode roster) {
            ArrayNode versions = Lies.list(roster, "versions");
            ObjectNode last = Lies.at(versions, versions.size() - 1);
            ObjectNode body = Lies.parse(last.get("body").textValue());
            ObjectNode member = Lies.at(Lies.list(body, "members"), 0);
            member.put(
                    "recipient", Hash.of(OWN.getBytes(StandardCharsets.UTF_8)).text());
            last.put("body", body.toString());
            for (JsonNode given : roster.get("recipients")) {
                if (given.get("handler").equals(member.get("handler"))) {
                    ((ObjectNode) given).put("recipient", OWN);
                }
            }
        }
    },
    CHAIN_OF_ANOTHER_DESK("reporter:rosterWrongDesk") {
        @Override
        void change(ObjectNode roster) {}
    },
    LAST_VERSION_LEFT_OUT("reporter:rosterOlder") {
        @Override
        void change(ObjectNode roster) {
            forgetLast(roster, "recipients");
        }
    },
    LAST_VERSION_DENIED("reporter:rosterOlder") {
        @Override
        void change(ObjectNode roster) {}
    };

    /** A key that the server has made itself. */
    private static final String OWN = AgeIdentity.random().recipient().text();

    /** What the browser is to say of it. */
    final String words;

    RosterLie(String words) {
        this.words = words;
    }

    abstract void change(ObjectNode roster);

    /** From now on, in place of the whole roster of this desk. */
    void toldTo(Visitor visitor, UUID desk, UUID another) {
        if (this == LAST_VERSION_DENIED) {
            visitor.expectsFailures();
            visitor.page.route(addressOf(desk), route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
            return;
        }
        UUID source = this == CHAIN_OF_ANOTHER_DESK ? another : desk;
        Lies.tell(
                visitor.page,
                addressOf(desk),
                visitor.address("/api/desks/" + source + "/roster?from=1"),
                this::change);
    }

    static void end(Visitor visitor) {
        visitor.page.unrouteAll();
    }

    private static Pattern addressOf(UUID desk) {
        return Pattern.compile(".*/api/desks/" + desk + "/roster(\\?.*)?$");
    }

    /** As it was before the last version, for the members of then. @param keys where the members' keys stand */
    static void forgetLast(ObjectNode roster, String keys) {
        ArrayNode versions = Lies.list(roster, "versions");
        versions.remove(versions.size() - 1);
        ObjectNode head =
                Lies.parse(versions.get(versions.size() - 1).get("body").textValue());
        List<JsonNode> members = new ArrayList<>();
        head.get("members").forEach(member -> members.add(member.get("handler")));
        Lies.list(roster, keys).removeIf(given -> !members.contains(given.get("handler")));
    }
}
