package nl.meldpoort.envelope;

import java.util.Map;
import java.util.TreeMap;

/** A version of a desk's roster that somebody holds on to (docs/protocol.md §6, §9). */
public record RosterPin(Hash hash, long number) {
    static final long MOST_NUMBER = 1_000_000;

    public RosterPin {
        Texts.integer(number, 1, MOST_NUMBER);
    }

    static RosterPin read(Fields fields) {
        return new RosterPin(fields.hash("hash"), fields.integer("number"));
    }

    Map<String, Object> value() {
        return new TreeMap<>(Map.of("hash", hash.text(), "number", number));
    }
}
