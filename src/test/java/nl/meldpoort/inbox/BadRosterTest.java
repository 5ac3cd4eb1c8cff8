package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.envelope.SealChange;
import nl.meldpoort.envelope.SignedVersion;
import nl.meldpoort.envelope.SigningKey;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestRoster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service takes no version in that a reader would refuse; nothing of it is stored. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class BadRosterTest extends ServiceTest {
    private static final RosterRole[] BOTH = {RosterRole.HANDLER, RosterRole.KEY_HOLDER};

    TestHandler anna;
    TestHandler bram;
    TestHandler carla;
    Seal seal;
    RosterVersion head;

    @BeforeEach
    void aDeskWithTwoKeyHoldersAndSomebodyWhoWaits() {
        anna = TestHandler.whoOpensTheDesk("anna");
        bram = TestHandler.approvedBy(anna, "bram", BOTH);
        carla = TestHandler.named("carla");
        carla.enrol().then().statusCode(200);
        seal = anna.seal();
        head = anna.head();
    }

    private RosterVersion good() {
        return TestRoster.next(head, anna.id(), TestRoster.with(head, carla.member()));
    }

    @Test
    void a_broken_link_is_refused() {
        refused(version(head.number() + 1, Hash.of(new byte[1]), good().members(), null), "wrong-link");
        refused(version(head.number() + 1, head.previous(), good().members(), null), "wrong-link");
        refused(version(head.number() + 1, null, good().members(), null), "wrong-link");
    }

    @Test
    void a_wrong_signature_is_refused() {
        SignedVersion right = good().sign(seal);
        SignedVersion ofAnother =
                TestRoster.next(head, anna.id(), head.members()).sign(seal);

        refused(new SignedVersion(right.body(), ofAnother.signature(), null), "bad-signature");
    }

    @Test
    void another_seal_without_a_reason_is_refused() {
        Seal other = Seal.random();
        RosterVersion version = new RosterVersion(
                head.desk(),
                head.number() + 1,
                head.hash(),
                TestRoster.DAY,
                anna.id(),
                good().members(),
                other.verifyKey(),
                null);

        tables.stayAsTheyAreDuring(() -> expectProblem(anna.sign(version, other, anna, bram), 422, "wrong-seal"));
    }

    @Test
    void a_renewal_that_another_seal_endorses_is_refused() {
        Seal other = Seal.random();
        RosterVersion version = new RosterVersion(
                head.desk(),
                head.number() + 1,
                head.hash(),
                TestRoster.DAY,
                anna.id(),
                head.members(),
                other.verifyKey(),
                SealChange.RENEWED);

        tables.stayAsTheyAreDuring(() ->
                expectProblem(anna.post(version.sign(other, Seal.random()), other, anna, bram), 422, "wrong-seal"));
    }

    @Test
    void a_number_that_is_not_the_next_is_told_to_look_again() {
        for (long number : new long[] {1, head.number(), head.number() + 2, 1_000_000}) {
            RosterVersion version = version(number, number == 1 ? null : head.hash(), good().members(), null);
            tables.stayAsTheyAreDuring(() -> expectProblem(anna.sign(version, seal), 409, "roster-changed"));
        }
    }

    @Test
    void another_version_of_a_number_that_was_signed_is_refused() {
        anna.sign(good(), seal).then().statusCode(201);
        RosterVersion another = TestRoster.next(head, bram.id(), head.members());

        tables.stayAsTheyAreDuring(() -> expectProblem(bram.sign(another, seal), 409, "roster-changed"));
    }

    @Test
    void an_older_version_played_again_changes_nothing() {
        List<SignedVersion> versions = TestRoster.published(anna.desk());
        anna.sign(good(), seal).then().statusCode(201);

        for (SignedVersion older : versions) {
            tables.stayAsTheyAreDuring(() -> expectProblem(anna.post(older, seal), 409, "roster-changed"));
        }
    }

    @Test
    void a_version_of_another_desk_is_refused() {
        RosterVersion elsewhere = new RosterVersion(
                tables.anotherDesk(),
                head.number() + 1,
                head.hash(),
                TestRoster.DAY,
                anna.id(),
                good().members(),
                head.seal(),
                null);

        refused(elsewhere, "wrong-desk");
    }

    @Test
    void one_key_of_two_members_is_refused() {
        RosterMember hers = bram.member();
        RosterMember carlas = carla.member();
        List<RosterMember> doubles = List.of(
                changed(carlas, hers.card(), carlas.recipient(), carlas),
                changed(carlas, carlas.card(), hers.recipient(), carlas),
                changed(carlas, carlas.card(), carlas.recipient(), hers));

        // A browser that checked would not sign this.
        doubles.forEach(member -> refusedUnchecked(TestRoster.with(head, member), "duplicate-key"));
    }

    @Test
    void a_member_whose_key_is_not_hers_or_who_has_none_is_refused() {
        RosterMember carlas = carla.member();
        AgeIdentity another = AgeIdentity.random();
        SigningKey signer = SigningKey.random();
        HandlerCard stranger = new HandlerCard(UUID.randomUUID(), "vreemde", another.recipient(), signer.verifyKey());

        refused(
                TestRoster.next(head, anna.id(), TestRoster.with(head, TestRoster.member(stranger, BOTH))),
                "wrong-card");
        refused(
                TestRoster.next(
                        head,
                        anna.id(),
                        TestRoster.with(head, changed(carlas, Hash.of(new byte[1]), Hash.of(new byte[2]), carlas))),
                "wrong-card");
    }

    /** The hash of a classical recipient is a hash as any other: the card of such a member does not parse. */
    @Test
    void a_classical_recipient_never_comes_in() {
        RosterMember carlas = carla.member();
        Hash classical = Hash.of("age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        refused(
                TestRoster.next(
                        head, anna.id(), TestRoster.with(head, changed(carlas, carlas.card(), classical, carlas))),
                "wrong-card");
    }

    @Test
    void a_desk_without_a_key_holder_is_refused() {
        refusedUnchecked(List.of(anna.member(RosterRole.HANDLER), bram.member(RosterRole.HANDLER)), "no-key-holder");
    }

    @Test
    void nobody_approves_herself() {
        // She waits, holds a copy of the seal however she got it, and signs herself in.
        RosterVersion own = TestRoster.next(head, carla.id(), TestRoster.with(head, carla.member(BOTH)));
        carla.withSignInRoles("handler,key-holder");
        tables.stayAsTheyAreDuring(() -> expectProblem(carla.sign(own, seal, carla), 403, "waiting"));
        carla.withSignInRoles("handler");
        tables.stayAsTheyAreDuring(() -> expectProblem(carla.sign(own, seal, carla), 403, "forbidden"));
    }

    @Test
    void a_member_who_holds_no_seal_signs_nothing() {
        anna.sign(good(), seal).then().statusCode(201);
        RosterVersion own = TestRoster.next(anna.head(), carla.id(), TestRoster.with(anna.head(), carla.member(BOTH)));
        carla.withSignInRoles("handler,key-holder");

        tables.stayAsTheyAreDuring(() -> expectProblem(carla.sign(own, seal, carla), 403, "forbidden"));
    }

    @Test
    void a_key_holder_gives_herself_no_other_keys_and_no_other_role() {
        TestHandler dirk = TestHandler.approvedBy(anna, "dirk", RosterRole.KEY_HOLDER);
        head = anna.head();
        RosterVersion more = TestRoster.next(head, dirk.id(), TestRoster.with(head, dirk.member(BOTH)));
        tables.stayAsTheyAreDuring(() -> expectProblem(dirk.sign(more, seal), 422, "own-approval"));

        TestHandler again = dirk.withOtherKeys();
        again.losesKeys().then().statusCode(200);
        RosterVersion other = TestRoster.next(head, dirk.id(), TestRoster.with(head, again.member()));
        tables.stayAsTheyAreDuring(() -> expectProblem(again.sign(other, seal, again), 422, "own-approval"));
    }

    @Test
    void nobody_signs_in_the_name_of_another() {
        tables.stayAsTheyAreDuring(() -> expectProblem(bram.sign(good(), seal), 422, "wrong-author"));
    }

    @Test
    void the_seal_goes_to_exactly_the_key_holders_who_lack_it() {
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(anna.sign(good(), seal, carla), 422, "seals");
            expectProblem(anna.sign(good(), seal, bram), 422, "seals");
            RosterVersion both = TestRoster.next(head, anna.id(), TestRoster.with(head, carla.member(BOTH)));
            expectProblem(anna.sign(both, seal), 422, "seals");
            expectProblem(anna.sign(both, seal, carla, bram), 422, "seals");
            expectProblem(anna.sign(both, seal, carla, carla), 422, "handler-twice");
        });
    }

    @Test
    void a_seal_that_is_no_sealed_seal_is_refused() {
        RosterVersion both = TestRoster.next(head, anna.id(), TestRoster.with(head, carla.member(BOTH)));
        Map<String, Object> body = anna.signed(both.sign(seal), seal, carla);
        body.put("seals", List.of(Map.of("handler", carla.id(), "sealed", Api.b64(new byte[100]))));

        tables.stayAsTheyAreDuring(() -> expectProblem(
                anna.request().body(Api.json(body)).post("/inbox/api/desk/roster"), 422, "malformed-envelope"));
    }

    @Test
    void a_body_that_is_no_roster_is_refused() {
        SignedVersion right = good().sign(seal);
        for (String body : List.of(
                "{}",
                "geen rooster",
                right.body() + " ",
                right.body().replaceFirst("\\{", "{ "),
                right.body().replace("\"v\":1", "\"v\":2"),
                right.body().replace("\"v\":1", "\"v\":1,\"w\":1"))) {
            refused(new SignedVersion(body, right.signature(), null), "malformed");
        }
        refused(new SignedVersion(right.body(), right.signature(), right.signature()), "malformed");
    }

    private static RosterMember changed(RosterMember member, Hash card, Hash recipient, RosterMember signer) {
        return new RosterMember(
                member.handler(),
                card,
                member.function(),
                member.name(),
                recipient,
                member.roles(),
                signer.signer(),
                member.since());
    }

    private RosterVersion version(long number, Hash previous, List<RosterMember> members, SealChange reason) {
        return new RosterVersion(
                head.desk(), number, previous, TestRoster.DAY, anna.id(), members, head.seal(), reason);
    }

    private void refused(RosterVersion version, String refusal) {
        refused(version.sign(seal), refusal);
    }

    private void refused(SignedVersion version, String refusal) {
        tables.stayAsTheyAreDuring(() -> expectProblem(anna.post(version, seal), 422, refusal));
    }

    /** The envelope signs no such version, so it is refused before its signature is looked at. */
    private void refusedUnchecked(List<RosterMember> members, String refusal) {
        SignedVersion right = good().sign(seal);
        SignedVersion wrong = new SignedVersion(
                TestRoster.bodyOf(TestRoster.next(head, anna.id(), members)), right.signature(), null);
        refused(wrong, refusal);
    }
}
