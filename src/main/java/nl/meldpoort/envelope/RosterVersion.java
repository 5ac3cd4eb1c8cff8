package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one version of a desk's roster says (docs/protocol.md §9); {@link SignedVersion} is how it travels. That its parts are
 * in bounds says nothing yet of who signed it or what went before.
 *
 * @param previous the hash of the version before; null in number 1
 * @param by the key holder who made it
 * @param members 1–50, ascending by handler
 * @param reason why the seal is another than in the version before; null where it is the same, and in number 1
 */
public record RosterVersion(
        UUID desk,
        long number,
        Hash previous,
        LocalDate day,
        UUID by,
        List<RosterMember> members,
        VerifyKey seal,
        SealChange reason) {
    public static final int MOST_MEMBERS = 50;
    static final int MOST_BYTES = 65_536;

    public RosterVersion {
        Texts.uuid(desk);
        Texts.integer(number, 1, RosterPin.MOST_NUMBER);
        Texts.day(day);
        Texts.uuid(by);
        members = List.copyOf(members);
        if (members.isEmpty() || members.size() > MOST_MEMBERS || !ascend(members)) {
            throw malformed("number or order of members");
        }
    }

    /** Two of the same are told by another name. */
    private static boolean ascend(List<RosterMember> members) {
        for (int i = 1; i < members.size(); i++) {
            String before = members.get(i - 1).handler().toString();
            if (before.compareTo(members.get(i).handler().toString()) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Reads a body, without its signature. @throws MalformedEnvelopeException malformed */
    public static RosterVersion parse(String body) {
        byte[] bytes = utf8(body);
        if (bytes.length > MOST_BYTES) {
            throw malformed("body of " + bytes.length + " bytes");
        }
        return Fields.read(bytes, RosterVersion::read);
    }

    /** A lone surrogate would become a question mark, and so another text. */
    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(encoded.array(), encoded.limit());
        } catch (CharacterCodingException e) {
            throw malformed("lone surrogate");
        }
    }

    private static RosterVersion read(Fields fields) {
        return new RosterVersion(
                fields.uuid("desk"),
                fields.integer("number"),
                fields.orNull("previous", fields::hash),
                fields.day("day"),
                fields.uuid("by"),
                fields.list("members", RosterMember::read),
                fields.verifyKey("seal"),
                fields.orNull("reason", name -> fields.choice(name, SealChange.values(), SealChange::text)));
    }

    Map<String, Object> value() {
        Map<String, Object> value = new TreeMap<>();
        value.put("by", by.toString());
        value.put("day", day.toString());
        value.put("desk", desk.toString());
        value.put("members", members.stream().map(RosterMember::value).toList());
        value.put("number", number);
        value.put("previous", previous == null ? null : previous.text());
        value.put("reason", reason == null ? null : reason.text());
        value.put("seal", seal.text());
        value.put("v", 1L);
        return value;
    }

    byte[] body() {
        return CanonicalJson.write(value());
    }

    /** {@code SHA-256(label || 0x0A || body)}. */
    public Hash hash() {
        return Hash.of(Label.ROSTER.before(body()));
    }

    public RosterPin pin() {
        return new RosterPin(hash(), number);
    }

    public RosterName name() {
        return new RosterName(desk, hash(), number);
    }

    public Optional<RosterMember> member(UUID handler) {
        return members.stream()
                .filter(member -> member.handler().equals(handler))
                .findFirst();
    }

    /** The handler or reader or key holder who signs with this key. */
    public Optional<RosterMember> memberWith(VerifyKey signer) {
        return members.stream().filter(member -> member.signer().equals(signer)).findFirst();
    }

    public boolean isKeyHolder(UUID handler) {
        return member(handler)
                .filter(member -> member.is(RosterRole.KEY_HOLDER))
                .isPresent();
    }

    /** To whom case keys are sealed. */
    public List<RosterMember> readingMembers() {
        return members.stream().filter(RosterMember::reads).toList();
    }

    public SignedVersion sign(Seal own) {
        return SignedVersion.sign(this, own, null);
    }

    /** @param before the seal that the new one takes the place of, which vouches for it */
    public SignedVersion sign(Seal own, Seal before) {
        return SignedVersion.sign(this, own, before);
    }
}
