package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A case's key changes hands by an unbroken chain from the anchor, or not at all. */
class KeyRenewalTest {
    private static final JsonNode FILE = Vectors.read("renewals.json");
    private static final UUID CASE = UUID.fromString(FILE.get("case").textValue());

    static Stream<Vectors.Named> chains() {
        return Vectors.named(FILE.get("chains"));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void renewals_are_believed_together_or_not_at_all(Vectors.Named chain) {
        Rosters rosters = Vectors.rosters(FILE, chain.vector().get("rosters"));
        List<byte[]> frames = Vectors.at(FILE.get("frames"), chain.vector().get("renewals"));

        assertThat(TamperingTest.verdict(
                        () -> assertThat(KeyRenewal.readAll(frames, CASE, Vectors.bytes(FILE.get("anchor")), rosters))
                                .hasSameSizeAs(frames)))
                .isEqualTo(chain.expect());
    }

    static Stream<Vectors.Named> keys() {
        return Vectors.named(FILE.get("keys"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void earlier_keys_open_one_from_the_other_and_are_those_of_the_renewals(Vectors.Named vector) {
        JsonNode told = vector.vector();
        Rosters rosters = Rosters.of(Vectors.roster(FILE.get("rosters").get("desk")));
        byte[] honest = Vectors.bytes(FILE.get("anchor"));
        byte[] anchor = told.has("anchor") ? Vectors.bytes(told.get("anchor")) : honest;
        List<KeyRenewal> renewals =
                KeyRenewal.readAll(Vectors.at(FILE.get("frames"), told.get("renewals")), CASE, honest, rosters);
        List<byte[]> earlier = Vectors.at(FILE.get("sealed"), told.get("earlier"));
        AgeIdentity handler = AgeIdentity.fromSeed(Vectors.bytes(FILE.get("handler")));
        CaseKey key = CaseKey.open(
                Vectors.bytes(FILE.get("sealed").get(told.get("key").intValue())), handler);

        assertThat(TamperingTest.verdict(() -> assertThat(
                                CaseKeys.open(key, earlier, anchor, renewals).newestFirst())
                        .hasSize(earlier.size() + 1)))
                .isEqualTo(vector.expect());
    }

    @Test
    void there_is_a_case_for_every_refusal() {
        assertThat(chains().map(Vectors.Named::expect).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "ok",
                        "malformed",
                        "bad-signature",
                        "wrong-case",
                        "wrong-generation",
                        "wrong-link",
                        "wrong-roster",
                        "wrong-author");
        assertThat(keys().map(Vectors.Named::expect).collect(Collectors.toSet()))
                .contains("ok", "bad-signature", "wrong-case", "wrong-generation", "wrong-link");
    }

    @Test
    void a_key_is_renewed_ten_thousand_times_and_no_more() {
        CaseKey last = new CaseKey(CASE, 9_999, AgeIdentity.random(), Cast.MAILBOX_KEY.verifyKey(), "Titel").renewed();

        assertThat(last.generation()).isEqualTo(10_000);
        SealingTest.assertRefused(Refusal.MALFORMED, last::renewed);
    }

    @Test
    void the_renewed_key_is_of_the_same_case_under_another_identity() {
        CaseKey renewed = Cast.CASE_KEY.renewed();

        assertThat(renewed.caseId()).isEqualTo(Cast.CASE_KEY.caseId());
        assertThat(renewed.reporter()).isEqualTo(Cast.CASE_KEY.reporter());
        assertThat(renewed.title()).isEqualTo(Cast.CASE_KEY.title());
        assertThat(renewed.generation()).isEqualTo(2);
        assertThat(renewed.identity().recipient())
                .isNotEqualTo(Cast.CASE_KEY.identity().recipient());
    }

    @Test
    void an_author_signs_her_own_renewal_only() {
        assertThatThrownBy(() -> Cast.renewal().sign(Cast.COLLEAGUE.signer()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_refused_chain_of_keys_is_closed() {
        CaseKey newest = new CaseKey(CASE, 2, AgeIdentity.random(), Cast.MAILBOX_KEY.verifyKey(), "Titel");
        byte[] anchor = Vectors.bytes(FILE.get("anchor"));

        SealingTest.assertRefused(
                Refusal.WRONG_GENERATION, () -> CaseKeys.open(newest, new ArrayList<>(), anchor, List.of()));

        assertThat(newest.identity().seed()).containsOnly(0);
    }
}
