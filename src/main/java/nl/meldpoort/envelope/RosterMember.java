package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Who belongs to a desk, and with which keys (docs/protocol.md §9).
 *
 * @param card the fingerprint of her card
 * @param function what she is, as reporters are told
 * @param name where the desk publishes it, otherwise null
 * @param recipient the hash of the text of her recipient
 * @param roles one or two; never both handler and reader
 * @param since when these keys came in
 */
public record RosterMember(
        UUID handler,
        Hash card,
        Function function,
        String name,
        Hash recipient,
        Set<RosterRole> roles,
        VerifyKey signer,
        LocalDate since) {
    /** A line of 1–120 bytes in each language. */
    public record Function(String en, String nl) {
        public Function {
            Texts.line(en, 1, 120);
            Texts.line(nl, 1, 120);
        }

        private static Function read(Fields fields) {
            return new Function(fields.text("en"), fields.text("nl"));
        }

        private Map<String, Object> value() {
            return new TreeMap<>(Map.of("en", en, "nl", nl));
        }
    }

    public RosterMember {
        Texts.uuid(handler);
        Texts.day(since);
        if (name != null) {
            Texts.line(name, 1, 200);
        }
        if (roles.isEmpty() || roles.contains(RosterRole.HANDLER) && roles.contains(RosterRole.READER)) {
            throw malformed("roles");
        }
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** @param name what the desk publishes, or null */
    public static RosterMember of(
            HandlerCard card, Function function, String name, Set<RosterRole> roles, LocalDate since) {
        return new RosterMember(
                card.handler(),
                card.fingerprint(),
                function,
                name,
                card.recipient().hash(),
                roles,
                card.signer(),
                since);
    }

    public boolean is(RosterRole role) {
        return roles.contains(role);
    }

    /** A handler or a reader: to her case keys are sealed. */
    public boolean reads() {
        return is(RosterRole.HANDLER) || is(RosterRole.READER);
    }

    /** Whether this is her card, down to each key. */
    public boolean has(HandlerCard theirs) {
        return handler.equals(theirs.handler())
                && card.equals(theirs.fingerprint())
                && signer.equals(theirs.signer())
                && recipient.equals(theirs.recipient().hash());
    }

    boolean hasKeysOf(RosterMember other) {
        return card.equals(other.card) && signer.equals(other.signer) && recipient.equals(other.recipient);
    }

    static RosterMember read(Fields fields) {
        return new RosterMember(
                fields.uuid("handler"),
                fields.hash("card"),
                fields.object("function", Function::read),
                fields.orNull("name", fields::text),
                fields.hash("recipient"),
                roles(fields.choices("roles", RosterRole.values(), RosterRole::text)),
                fields.verifyKey("signer"),
                fields.day("since"));
    }

    private static Set<RosterRole> roles(List<RosterRole> listed) {
        Set<RosterRole> roles = EnumSet.noneOf(RosterRole.class);
        roles.addAll(listed);
        if (!List.copyOf(roles).equals(listed)) {
            throw malformed("roles that do not ascend");
        }
        return roles;
    }

    Map<String, Object> value() {
        Map<String, Object> value = new TreeMap<>();
        value.put("card", card.text());
        value.put("function", function.value());
        value.put("handler", handler.toString());
        value.put("name", name);
        value.put("recipient", recipient.text());
        value.put("roles", roles.stream().map(RosterRole::text).toList());
        value.put("signer", signer.text());
        value.put("since", since.toString());
        return value;
    }
}
