package nl.meldpoort.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.desk.Rosters;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.AgeRecipient;
import nl.meldpoort.envelope.Anchor;
import nl.meldpoort.envelope.Attachment;
import nl.meldpoort.envelope.CaseKey;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.envelope.Message;
import nl.meldpoort.envelope.Receipt;
import nl.meldpoort.envelope.Report;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.SigningKey;
import nl.meldpoort.intake.Submission;
import nl.meldpoort.intake.Submissions;
import nl.meldpoort.mailbox.Attachments;
import nl.meldpoort.mailbox.SealedMessage;
import nl.meldpoort.web.Today;

/** One report with an attachment, sealed and sent as a reporter's browser does it. */
@ApplicationScoped
class ExampleReport {
    private static final String TITLE = "Facturen voor schilderwerk dat niet is gedaan";

    @Inject
    Rosters rosters;

    @Inject
    Attachments attachments;

    @Inject
    Submissions submissions;

    @Inject
    Today today;

    /**
     * @param roster of the desk that gets it
     * @return the twelve words of its receipt
     */
    String send(RosterVersion roster) throws IOException {
        UUID caseId = UUID.randomUUID();
        try (Receipt receipt = Receipt.random();
                AgeIdentity mailbox = receipt.mailboxIdentity();
                SigningKey reporter = receipt.mailboxKey();
                CaseKey caseKey = CaseKey.first(caseId, AgeIdentity.random(), reporter.verifyKey(), TITLE);
                Attachment photo = upload()) {
            AgeRecipient recipient = caseKey.identity().recipient();
            Message message = Message.report(
                    caseId,
                    reporter.verifyKey(),
                    mailbox.recipient(),
                    roster.name(),
                    today.day(),
                    report(),
                    "",
                    List.of(photo));
            byte[] sealed = message.seal(reporter, recipient, mailbox.recipient());
            submissions.take(new Submission(
                    caseId,
                    roster.desk(),
                    receipt.locatorHash().bytes(),
                    new Anchor(caseId, roster.desk(), recipient, roster.pin()).sign(reporter),
                    keys(caseKey, roster.desk()),
                    new SealedMessage(UUID.randomUUID(), 1, sealed, List.of(photo.id()))));
            return String.join(" ", receipt.words(Language.NL));
        }
    }

    private List<Submission.KeyForHandler> keys(CaseKey caseKey, UUID desk) {
        return rosters.publish(desk, null).recipients().stream()
                .map(member -> new Submission.KeyForHandler(
                        member.handler(), caseKey.seal(AgeRecipient.parse(member.recipient()))))
                .toList();
    }

    private Attachment upload() throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        Attachment attachment;
        try (InputStream file = ExampleReport.class.getResourceAsStream("voorbeeld-facturen.txt")) {
            attachment = Attachment.seal(file, sealed, "voorbeeld-facturen.txt", "text/plain");
        }
        byte[] bytes = sealed.toByteArray();
        attachments.put(attachment.id(), 0, new ByteArrayInputStream(bytes), (long) bytes.length);
        return attachment;
    }

    private static Report report() {
        return new Report(
                List.of(
                        new Report.Answer("what", """
                                Dit is een voorbeeld.

                                Sinds vorig jaar betalen wij elke maand een factuur voor schilderwerk aan ons gebouw. \
                                Ik werk daar elke dag en ik heb nooit een schilder gezien. De facturen zijn elke keer \
                                net onder het bedrag waarvoor een tweede handtekening nodig is."""),
                        new Report.Answer("when", "Sinds maart vorig jaar, elke maand."),
                        new Report.Answer("where", "De afdeling huisvesting, het gebouw aan de gracht."),
                        new Report.Answer("who", "Wil ik niet zeggen"),
                        new Report.Answer(
                                "source", "Ik heb het zelf gezien\nIk heb het in documenten of systemen gezien"),
                        new Report.Answer(
                                "told", "Aan mijn leidinggevende. Die zei dat ik me er niet mee moest bemoeien."),
                        new Report.Answer("ongoing", "Ja, vorige maand kwam er weer een factuur."),
                        new Report.Answer("wish", "Dat iemand het onderzoekt."),
                        new Report.Answer("contact", "Ja, dat mag")),
                Report.Kind.WRONGDOING,
                Language.NL,
                TITLE,
                List.of());
    }
}
