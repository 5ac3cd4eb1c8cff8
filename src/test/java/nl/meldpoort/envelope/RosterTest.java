package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A chain of versions is believed when all of it is right, and refused by name when anything is not. */
class RosterTest {
    private static final JsonNode FILE = Vectors.read("rosters.json");

    /** Shown by its name. */
    record Case(JsonNode vector) {
        @Override
        public String toString() {
            return vector.get("name").textValue();
        }

        String expect() {
            return vector.get("expect").textValue();
        }

        boolean isAccepted() {
            return expect().equals("ok");
        }

        UUID desk() {
            return UUID.fromString(vector.get("desk").textValue());
        }

        List<SignedVersion> versions() {
            List<SignedVersion> versions = new ArrayList<>();
            vector.get("versions")
                    .forEach(place ->
                            versions.add(Vectors.version(FILE.get("versions").get(place.intValue()))));
            return versions;
        }

        Roster read() {
            Roster.Start start =
                    Roster.Start.valueOf(vector.get("start").textValue().toUpperCase(java.util.Locale.ROOT));
            Roster roster = Roster.read(versions(), desk(), Vectors.pin(vector.get("pinned")), start);
            if (vector.has("recipients")) {
                List<Roster.Recipient> recipients = new ArrayList<>();
                vector.get("recipients")
                        .forEach(one -> recipients.add(new Roster.Recipient(
                                UUID.fromString(one.get("handler").textValue()),
                                FILE.get("recipients")
                                        .get(one.get("recipient").intValue())
                                        .textValue())));
                assertThat(roster.recipients(recipients))
                        .hasSize(roster.head().members().size());
            }
            if (vector.has("cards")) {
                List<HandlerCard> cards = new ArrayList<>();
                vector.get("cards")
                        .forEach(place -> cards.add(HandlerCard.parse(
                                Vectors.bytes(FILE.get("cards").get(place.intValue())))));
                assertThat(roster.cards(cards)).hasSize(roster.head().members().size());
            }
            return roster;
        }
    }

    private static Stream<Case> cases() {
        return StreamSupport.stream(FILE.get("cases").spliterator(), false).map(Case::new);
    }

    static Stream<Case> accepted() {
        return cases().filter(Case::isAccepted);
    }

    static Stream<Case> refused() {
        return cases().filter(vector -> !vector.isAccepted());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void a_chain_that_is_right_says_who_handles_now(Case vector) {
        Roster roster = vector.read();

        JsonNode told = vector.vector();
        assertThat(roster.pin())
                .isEqualTo(new RosterPin(
                        Hash.fromText(told.get("hash").textValue()),
                        told.get("number").longValue()));
        assertThat(roster.head().readingMembers().stream()
                        .map(member -> member.handler().toString()))
                .containsExactlyElementsOf(
                        StreamSupport.stream(told.get("reading").spliterator(), false)
                                .map(JsonNode::textValue)
                                .toList());
        JsonNode changed = told.get("changed");
        assertThat(roster.changed()
                        .map(version ->
                                version.number() + " " + version.reason().text())
                        .orElse("none"))
                .isEqualTo(
                        changed.isNull()
                                ? "none"
                                : changed.get("number").longValue() + " "
                                        + changed.get("reason").textValue());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_chain_that_is_wrong_is_refused_by_name(Case vector) {
        Refusal refusal = Refusal.valueOf(
                vector.expect().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));

        SealingTest.assertRefused(refusal, vector::read);
    }

    @Test
    void there_is_a_case_for_every_refusal_of_the_table() {
        assertThat(refused().map(Case::expect).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "malformed",
                        "duplicate-key",
                        "no-key-holder",
                        "bad-signature",
                        "wrong-desk",
                        "wrong-number",
                        "wrong-link",
                        "wrong-seal",
                        "wrong-author",
                        "own-approval",
                        "older-roster",
                        "other-roster",
                        "wrong-card",
                        "classical-recipient");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void the_service_takes_each_version_after_the_one_before(Case vector) {
        RosterVersion before = null;
        for (SignedVersion version : vector.versions()) {
            if (before != null || version.body().contains("\"number\":1,")) {
                before = version.checkAfter(before, vector.desk());
            } else {
                SealingTest.assertRefused(Refusal.WRONG_NUMBER, () -> version.checkAfter(null, vector.desk()));
                before = version.open();
            }
        }
    }

    @Test
    void fifty_members_with_the_longest_texts_fit_a_body() {
        List<RosterMember> members = Stream.iterate(10, i -> i + 1)
                .limit(50)
                .map(RosterTest::longest)
                .toList();
        Seal seal = Seal.random();
        RosterVersion version = new RosterVersion(
                Cast.DESK,
                1_000_000,
                Hash.of(new byte[0]),
                Cast.DAY,
                members.get(0).handler(),
                members,
                seal.verifyKey(),
                SealChange.COMPROMISED);

        SignedVersion signed = version.sign(seal);

        assertThat(signed.open()).isEqualTo(version);
        assertThat(version.body()).hasSizeBetween(59_000, RosterVersion.MOST_BYTES);
    }

    private static RosterMember longest(int i) {
        Hash hash = Hash.of(new byte[] {(byte) i});
        return new RosterMember(
                UUID.fromString("3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e" + i),
                hash,
                new RosterMember.Function("\"".repeat(120), "\\".repeat(120)),
                "\"".repeat(200),
                hash,
                EnumSet.of(RosterRole.KEY_HOLDER, RosterRole.HANDLER),
                VerifyKey.fromBytes(hash.bytes()),
                LocalDate.of(9999, 12, 31));
    }

    @Test
    void a_body_is_refused_above_65536_bytes_before_it_is_read() {
        assertThat(catchMalformed(" ".repeat(65_536))).isEqualTo("malformed: not a JSON object");
        assertThat(catchMalformed(" ".repeat(65_537))).isEqualTo("malformed: body of 65537 bytes");
        assertThat(catchMalformed("é".repeat(32_769))).isEqualTo("malformed: body of 65538 bytes");
        assertThat(catchMalformed("{\"x\":\"\ud800\"}")).isEqualTo("malformed: lone surrogate");
    }

    private static String catchMalformed(String body) {
        try {
            RosterVersion.parse(body);
            return "read";
        } catch (MalformedEnvelopeException e) {
            return e.getMessage();
        }
    }

    @Test
    void an_honest_writer_signs_with_the_seal_it_names_and_nothing_unfit() {
        RosterVersion version = Cast.roster().head();
        Seal other = Seal.random();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> version.sign(other))
                .isInstanceOf(IllegalArgumentException.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> version.sign(Cast.SEAL, other))
                .isInstanceOf(IllegalArgumentException.class);
        RosterVersion nobody = new RosterVersion(
                Cast.DESK,
                1,
                null,
                Cast.DAY,
                Cast.HANDLER.id(),
                List.of(Cast.HANDLER.member(RosterRole.HANDLER)),
                Cast.SEAL.verifyKey(),
                null);
        SealingTest.assertRefused(Refusal.NO_KEY_HOLDER, () -> nobody.sign(Cast.SEAL));
    }
}
