package nl.meldpoort.envelope;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The version of a roster that the author of a message, renewal or request had checked (docs/protocol.md §7). */
public record RosterName(UUID desk, Hash hash, long number) {
    public RosterName {
        Texts.uuid(desk);
        Texts.integer(number, 1, RosterPin.MOST_NUMBER);
    }

    static RosterName read(Fields fields) {
        return new RosterName(fields.uuid("desk"), fields.hash("hash"), fields.integer("number"));
    }

    Map<String, Object> value() {
        return new TreeMap<>(Map.of("desk", desk.toString(), "hash", hash.text(), "number", number));
    }
}
