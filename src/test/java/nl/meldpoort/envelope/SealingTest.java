package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sealed opens for whom it is meant, for nobody else, and passes the server. */
class SealingTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private static final Roster ROSTER = Cast.roster();

    private final UUID caseId = UUID.randomUUID();
    private final UUID handlerId = UUID.randomUUID();
    private final AgeIdentity identity = AgeIdentity.random();
    private final SigningKey signer = SigningKey.random();

    @Test
    void a_case_key_opens_for_its_handler_alone() {
        CaseKey key = CaseKey.first(caseId, identity, signer.verifyKey(), "Dak \"lekt\"");
        AgeIdentity handler = AgeIdentity.random();

        byte[] sealed = key.seal(handler.recipient());

        SealedShape.checkCaseKey(sealed);
        CaseKey opened = CaseKey.open(sealed, handler);
        assertThat(opened.title()).isEqualTo(key.title());
        assertThat(opened.caseId()).isEqualTo(caseId);
        assertThat(opened.reporter()).isEqualTo(signer.verifyKey());
        assertThat(opened.identity().recipient()).isEqualTo(identity.recipient());
        assertRefused(Refusal.NOT_FOR_ME, () -> CaseKey.open(sealed, identity));
    }

    @Test
    void a_case_key_given_to_a_colleague_still_pins_the_reporter() {
        AgeIdentity handler = AgeIdentity.random();
        AgeIdentity colleague = AgeIdentity.random();
        CaseKey key = CaseKey.first(caseId, identity, signer.verifyKey(), "Titel");

        CaseKey opened = CaseKey.open(key.seal(handler.recipient()), handler);
        CaseKey given = CaseKey.open(opened.seal(colleague.recipient()), colleague);

        assertThat(given.reporter()).isEqualTo(signer.verifyKey());
    }

    @Test
    void what_several_threads_seal_and_open_at_once_is_whole() {
        byte[] seed = identity.seed();

        IntStream.range(0, 400).parallel().forEach(number -> {
            byte[] sealed =
                    CaseKey.first(caseId, identity, signer.verifyKey(), "Dak").seal(identity.recipient());

            assertThat(CaseKey.open(sealed, identity).identity().seed()).isEqualTo(seed);
        });
    }

    @Test
    void a_case_key_holds_the_longest_title_even_if_every_byte_is_escaped() {
        CaseKey key = new CaseKey(caseId, 10_000, identity, signer.verifyKey(), "\"".repeat(400));

        assertThat(CaseKey.open(key.seal(identity.recipient()), identity).title())
                .isEqualTo(key.title());
        assertThat(key.body()).hasSize(992);
        assertRefused(Refusal.MALFORMED, () -> CaseKey.first(caseId, identity, signer.verifyKey(), "é".repeat(201)));
    }

    @Test
    void an_anchor_is_believed_on_the_receipts_signature_only() {
        Anchor anchor = new Anchor(caseId, handlerId, identity.recipient(), ROSTER.pin());

        byte[] frame = anchor.sign(signer);

        assertThat(Anchor.open(frame, signer.verifyKey())).isEqualTo(anchor);
        assertThat(Anchor.parse(frame)).isEqualTo(anchor);
        VerifyKey other = SigningKey.random().verifyKey();
        assertRefused(Refusal.BAD_SIGNATURE, () -> Anchor.open(frame, other));
    }

    @Test
    void a_card_vouches_for_itself_and_a_chest_for_its_card() {
        HandlerCard card = new HandlerCard(handlerId, "Ama Çelik", identity.recipient(), signer.verifyKey());

        byte[] frame = card.sign(signer);

        assertThat(HandlerCard.parse(frame)).isEqualTo(card);
        frame[10] ^= 1;
        assertThatThrownBy(() -> HandlerCard.parse(frame)).isInstanceOf(MalformedEnvelopeException.class);
        assertThatThrownBy(() -> card.sign(SigningKey.random())).isInstanceOf(IllegalArgumentException.class);
        new KeyChest(handlerId, identity, signer).requireCard(card);
        KeyChest other = new KeyChest(handlerId, AgeIdentity.random(), signer);
        assertRefused(Refusal.WRONG_CARD, () -> other.requireCard(card));
    }

    @Test
    void a_chest_opens_by_passphrase_in_any_unicode_form_and_by_recovery_code() {
        KeyChest chest = new KeyChest(handlerId, identity, signer);
        RecoveryCode code = RecoveryCode.random();

        byte[] byPassphrase = chest.seal("caf\u00e9 aan de haven", 10);
        byte[] byCode = chest.seal(code);

        SealedShape.checkPassphraseChest(byPassphrase);
        SealedShape.checkRecoveryChest(byCode);
        assertThat(KeyChest.open(byPassphrase, "cafe\u0301 aan de haven")
                        .identity()
                        .recipient())
                .isEqualTo(identity.recipient());
        assertThat(KeyChest.open(byCode, code).signer().verifyKey()).isEqualTo(signer.verifyKey());
        assertRefused(Refusal.NOT_FOR_ME, () -> KeyChest.open(byPassphrase, "iets heel anders"));
        assertRefused(Refusal.NOT_FOR_ME, () -> KeyChest.open(byCode, RecoveryCode.random()));
        assertRefused(Refusal.CLASSICAL_RECIPIENT, () -> KeyChest.open(byPassphrase, code));
        assertRefused(Refusal.CLASSICAL_RECIPIENT, () -> SealedShape.checkRecoveryChest(byPassphrase));
        assertRefused(Refusal.WEAK_PASSPHRASE, () -> chest.seal("elf tekens."));
    }

    @Test
    void a_message_opens_for_both_recipients_and_names_its_author() {
        AgeIdentity mailbox = AgeIdentity.random();
        Message message = Message.next(
                caseId,
                1,
                Direction.TO_REPORTER,
                1,
                signer.verifyKey(),
                ROSTER.head().name(),
                DAY,
                Hash.of(new byte[0]),
                "a\r\nb\r\u000b\u0000\ud800",
                List.of());

        byte[] sealed = message.seal(signer, identity.recipient(), mailbox.recipient());

        SealedShape.checkMessage(sealed);
        assertThat(Message.open(sealed, identity)).isEqualTo(message);
        assertThat(Message.open(sealed, mailbox).text()).isEqualTo("a\nb\n\n\ufffd");
        assertRefused(Refusal.NOT_FOR_ME, () -> Message.open(sealed, AgeIdentity.random()));
    }

    @Test
    void a_message_takes_the_largest_body_and_not_a_byte_more() {
        int fits = 1 + Frames.MESSAGE_BODY - CanonicalJson.write(large(1).value()).length;

        Message largest = large(fits);
        byte[] sealed = largest.seal(signer, identity.recipient(), AgeRecipient.nobody());

        assertThat(CanonicalJson.write(largest.value())).hasSize(Frames.MESSAGE_BODY);
        SealedShape.checkMessage(sealed);
        assertThat(Message.open(sealed, identity)).isEqualTo(largest);
        Message larger = large(fits + 1);
        assertRefused(Refusal.MALFORMED, () -> larger.seal(signer, identity.recipient(), AgeRecipient.nobody()));
    }

    private Message large(int answer) {
        Report report = new Report(
                List.of(new Report.Answer("wat", "x".repeat(answer))),
                Report.Kind.UNKNOWN,
                Language.NL,
                "t",
                List.of());
        return Message.report(
                caseId,
                signer.verifyKey(),
                identity.recipient(),
                ROSTER.head().name(),
                DAY,
                report,
                "y".repeat(200_000),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16_383, 16_384, 16_385, 65_535, 65_536, 65_537, 131_072, 1_000_000})
    void an_attachment_streams_through_at_every_boundary(int length) throws IOException {
        byte[] file = Vectors.pattern(length);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        Attachment entry = Attachment.seal(new ByteArrayInputStream(file), sealed, "foto.jpg", "image/jpeg");

        byte[] bytes = sealed.toByteArray();
        SealedShape.checkAttachment(Arrays.copyOf(bytes, Math.min(8192, bytes.length)), bytes.length);
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        entry.open(new ByteArrayInputStream(bytes), opened);

        assertThat(opened.toByteArray()).isEqualTo(file);
        assertThat(entry.length()).isEqualTo(length);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertRefused(Refusal.TRUNCATED, () -> entry.open(new ByteArrayInputStream(cut), new ByteArrayOutputStream()));
    }

    @Test
    void a_reader_stops_after_the_largest_attachment_there_can_be() throws IOException {
        Attachment entry =
                Attachment.seal(new ByteArrayInputStream(new byte[1]), new ByteArrayOutputStream(), "a", "a/b");
        byte[] endless = AgeFile.seal(
                new byte[Attachment.MOST_LENGTH + 65_536],
                List.of(HybridStanza.writer(entry.key().recipient())));
        byte[] cut = Arrays.copyOf(endless, endless.length - 1);
        assertRefused(
                Refusal.WRONG_LENGTH, () -> entry.open(new ByteArrayInputStream(endless), new ByteArrayOutputStream()));
        assertRefused(
                Refusal.WRONG_LENGTH, () -> entry.open(new ByteArrayInputStream(cut), new ByteArrayOutputStream()));
    }

    @Test
    void an_attachment_of_25_mebibytes_opens_and_one_byte_more_is_not_sealed() throws IOException {
        byte[] largest = new byte[Attachment.MOST_LENGTH];
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        Attachment entry = Attachment.seal(new ByteArrayInputStream(largest), sealed, "a", "a/b");
        ByteArrayOutputStream opened = new ByteArrayOutputStream();
        entry.open(new ByteArrayInputStream(sealed.toByteArray()), opened);

        assertThat(opened.size()).isEqualTo(Attachment.MOST_LENGTH);
        byte[] larger = new byte[Attachment.MOST_LENGTH + 1];
        assertRefused(
                Refusal.MALFORMED,
                () -> Attachment.seal(new ByteArrayInputStream(larger), new ByteArrayOutputStream(), "a", "a/b"));
    }

    @Test
    void an_empty_attachment_is_refused() {
        assertThatThrownBy(() -> Attachment.seal(
                        new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), "leeg", "text/plain"))
                .isInstanceOf(MalformedEnvelopeException.class);
    }

    @Test
    void a_conversation_reads_as_handler_and_as_reporter() {
        Receipt receipt = Receipt.random();
        CaseKey key = CaseKey.first(caseId, identity, receipt.mailboxKey().verifyKey(), "Titel");
        Report report = new Report(
                List.of(new Report.Answer("wat", "Iets")), Report.Kind.BREACH, Language.EN, "Titel", List.of());
        AgeIdentity mailbox = receipt.mailboxIdentity();
        SigningKey mailboxKey = receipt.mailboxKey();
        byte[] first = Message.report(
                        caseId,
                        mailboxKey.verifyKey(),
                        mailbox.recipient(),
                        ROSTER.head().name(),
                        DAY,
                        report,
                        "",
                        List.of())
                .seal(mailboxKey, identity.recipient(), AgeRecipient.nobody());
        byte[] second = Message.next(
                        caseId,
                        1,
                        Direction.TO_REPORTER,
                        1,
                        Cast.HANDLER.signer().verifyKey(),
                        ROSTER.head().name(),
                        DAY,
                        Hash.of(first),
                        "Dank",
                        List.of())
                .seal(Cast.HANDLER.signer(), identity.recipient(), mailbox.recipient());
        List<SealedMessage> server = List.of(
                new SealedMessage(first, Direction.TO_DESK, 1), new SealedMessage(second, Direction.TO_REPORTER, 1));
        Rosters desk = Rosters.of(ROSTER);

        assertThat(Conversation.asHandler(CaseKeys.of(key), desk).readAll(server))
                .allMatch(entry -> entry instanceof Conversation.Entry.Read);
        List<Conversation.Entry> asReporter = Conversation.asReporter(
                        caseId, mailbox, mailboxKey.verifyKey(), desk, List.of())
                .readAll(server);
        assertThat(asReporter.get(0)).isInstanceOf(Conversation.Entry.Kept.class);
        assertThat(asReporter.get(1)).isInstanceOf(Conversation.Entry.Read.class);
    }

    static void assertRefused(Refusal refusal, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        MalformedEnvelopeException.class,
                        e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
