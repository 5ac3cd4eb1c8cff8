package nl.meldpoort.mailbox;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The reporter's side of a conversation. The locator travels in the body, never in an address, and an unknown one is
 * answered like one that never was.
 */
@Path("/api/mailbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MailboxResource {
    @Inject
    Mailboxes mailboxes;

    @Inject
    Conversations conversations;

    @Inject
    KeyRenewals renewals;

    @Inject
    HandOvers handOvers;

    @Inject
    Attachments attachments;

    @POST
    @Transactional
    @Uncompressed
    @Operation(summary = "Open a mailbox: its state and a page of its conversation")
    public MailboxView open(@NotNull @Valid Opening opening) {
        Mailbox mailbox = find(opening.locator());
        Conversations.Page page = conversations.page(mailbox.id(), opening.after());
        return new MailboxView(
                mailbox.status(),
                mailbox.receivedOn(),
                mailbox.anchor(),
                mailbox.generation(),
                renewals.of(mailbox.id()),
                handOvers.of(mailbox.id()).stream()
                        .map(handOver -> new HandOverView(handOver.request(), handOver.consent()))
                        .toList(),
                page.messages(),
                page.more());
    }

    @POST
    @Path("/messages")
    @Operation(summary = "Add a message to the mailbox's conversation")
    public Response add(@NotNull @Valid FollowUp followUp) {
        Conversations.Taken taken = conversations.take(find(followUp.locator()), followUp.message());
        return Response.status(taken.again() ? 200 : 201)
                .entity(new Acknowledgement(taken.day()))
                .build();
    }

    @POST
    @Path("/consents")
    @Operation(summary = "Say whether another desk may have the case; the same answer again is answered with 200")
    public Response consent(@NotNull @Valid Answer answer) {
        HandOvers.Answered answered = handOvers.answer(find(answer.locator()).id(), answer.consent());
        return Response.status(answered.again() ? 200 : 201)
                .entity(new Acknowledgement(answered.day()))
                .build();
    }

    @POST
    @Path("/attachments/{id}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Uncompressed
    @Operation(summary = "Fetch a sealed attachment")
    public Response attachment(@PathParam("id") UUID id, @NotNull @Valid Locator locator) {
        long size = attachments.sizeOf(find(locator.locator()).id(), id);
        if (size < 0) {
            throw Problem.notFound();
        }
        StreamingOutput content = out -> attachments.write(id, out);
        return Response.ok(content).header("Content-Length", size).build();
    }

    private Mailbox find(byte[] locator) {
        return mailboxes.at(Hash.of(locator).bytes()).orElseThrow(Problem::notFound);
    }

    /**
     * @param locator 32 bytes, base64url (docs/protocol.md §3)
     * @param after position of the last message that the browser has; 0 for none
     */
    public record Opening(
            @NotNull @Size(min = 32, max = 32) byte[] locator,
            @Min(0) int after) {}

    public record Locator(@NotNull @Size(min = 32, max = 32) byte[] locator) {}

    public record FollowUp(
            @NotNull @Size(min = 32, max = 32) byte[] locator,
            @NotNull @Valid SealedMessage message) {}

    /** @param consent signed frame, base64url (docs/protocol.md §12) */
    public record Answer(
            @NotNull @Size(min = 32, max = 32) byte[] locator,
            @NotNull @Size(min = 1, max = 4_168) byte[] consent) {}

    /**
     * @param anchor signed frame, base64url (docs/protocol.md §6)
     * @param generation of the case's key
     * @param renewals signed frames, the first one first (docs/protocol.md §11)
     */
    public record MailboxView(
            CaseStatus status,
            LocalDate received,
            byte[] anchor,
            int generation,
            List<byte[]> renewals,
            List<HandOverView> handOvers,
            List<Conversations.MessageView> messages,
            boolean more) {}

    /** @param consent null until she has answered */
    public record HandOverView(byte[] request, byte[] consent) {}

    /** @param day on which it was committed */
    public record Acknowledgement(LocalDate day) {}
}
