package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case goes to another desk when a handler asks and the reporter says yes, and to nobody whom she leaves out. */
class HandOverTest {
    private static final JsonNode FILE = Vectors.read("hand-overs.json");
    private static final UUID CASE = UUID.fromString(FILE.get("case").textValue());

    static Stream<Vectors.Named> requests() {
        return Vectors.named(FILE.get("requests"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_request_is_one_of_a_handler_of_a_desk_that_takes_part(Vectors.Named vector) {
        Rosters rosters = Vectors.rosters(FILE, vector.vector().get("rosters"));
        byte[] frame = frame(vector.vector().get("request"));

        assertThat(TamperingTest.verdict(() -> HandOverRequest.open(frame, CASE, rosters)))
                .isEqualTo(vector.expect());
    }

    static Stream<Vectors.Named> consents() {
        return Vectors.named(FILE.get("consents"));
    }

    @ParameterizedTest
    @MethodSource("consents")
    void a_consent_is_the_reporters_and_admits_whom_she_did_not_leave_out(Vectors.Named vector) {
        JsonNode told = vector.vector();
        Roster other = Vectors.roster(FILE.get("rosters").get(told.get("roster").textValue()));
        VerifyKey reporter = VerifyKey.fromText(
                (told.has("reporter") ? told : FILE).get("reporter").textValue());

        assertThat(TamperingTest.verdict(() -> {
                    Consent consent =
                            Consent.open(frame(told.get("consent")), reporter, CASE, frame(told.get("request")), other);
                    assertThat(consent.admits(other, uuids(told.get("leftOut"))).stream()
                                    .map(RosterMember::handler))
                            .containsExactlyElementsOf(uuids(told.get("admits")));
                }))
                .isEqualTo(vector.expect());
    }

    private static byte[] frame(JsonNode place) {
        return Vectors.bytes(FILE.get("frames").get(place.intValue()));
    }

    private static List<UUID> uuids(JsonNode texts) {
        List<UUID> uuids = new ArrayList<>();
        texts.forEach(text -> uuids.add(UUID.fromString(text.textValue())));
        return uuids;
    }

    @Test
    void there_is_a_case_for_every_refusal() {
        assertThat(requests().map(Vectors.Named::expect).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "ok", "malformed", "bad-signature", "wrong-case", "wrong-roster", "wrong-author");
        assertThat(consents().map(Vectors.Named::expect).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "ok",
                        "malformed",
                        "bad-signature",
                        "wrong-case",
                        "wrong-link",
                        "wrong-desk",
                        "older-roster",
                        "other-roster");
    }

    @Test
    void a_consent_takes_fifty_who_are_left_out() {
        List<UUID> fifty = IntStream.range(10, 60)
                .mapToObj(i -> UUID.fromString("3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e" + i))
                .toList();
        Consent consent = new Consent(
                Consent.Answer.REFUSED,
                CASE,
                Cast.DAY,
                Cast.OTHER_DESK,
                fifty,
                Hash.of(new byte[0]),
                new RosterPin(Hash.of(new byte[0]), 1_000_000));

        assertThat(Consent.parse(consent.sign(Cast.MAILBOX_KEY))).isEqualTo(consent);
    }

    @Test
    void an_author_signs_her_own_request_only() {
        assertThatThrownBy(() -> Cast.request().sign(Cast.COLLEAGUE.signer()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
