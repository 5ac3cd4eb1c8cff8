package nl.meldpoort.inbox;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.mailbox.Attachments;
import nl.meldpoort.mailbox.CaseStatus;
import nl.meldpoort.mailbox.Conversations;
import nl.meldpoort.mailbox.Direction;
import nl.meldpoort.mailbox.Mailbox;
import nl.meldpoort.mailbox.Mailboxes;
import nl.meldpoort.mailbox.SealedCaseKey;
import nl.meldpoort.mailbox.SealedCaseKeys;
import nl.meldpoort.mailbox.SealedMessage;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk's cases. A handler who holds no key of a case sees that it exists, and no more. */
@Path("/inbox/api/cases")
@RolesAllowed(Roles.HANDLER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    @Inject
    SignedIn signedIn;

    @Inject
    InboxPages pages;

    @Inject
    Mailboxes mailboxes;

    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    Conversations conversations;

    @Inject
    Attachments attachments;

    @Inject
    ReadMarks readMarks;

    @GET
    @Transactional
    @Operation(summary = "A page of the inbox, latest activity first")
    public InboxPage page(@QueryParam("after") String after, @QueryParam("before") String before) {
        if (after != null && before != null) {
            throw Problem.unreadable("A page lies after a case or before one.");
        }
        return pages.page(signedIn.handler(), Cursor.parse(after), Cursor.parse(before));
    }

    @POST
    @Path("/keys")
    @Transactional
    @Uncompressed
    @Operation(summary = "Her sealed keys of the cases on a page; a case that she has no key of is left out")
    public Keys keys(@NotNull @Valid Asked asked) {
        Handler handler = signedIn.activeHandler();
        return new Keys(caseKeys.of(asked.cases(), handler.id()).stream()
                .map(key -> new KeyOfCase(key.caseId(), key.sealed()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Uncompressed
    @Operation(summary = "A case: its state, her sealed key and a page of the conversation")
    public CaseView one(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") @Min(0) int after) {
        Handler handler = signedIn.activeHandler();
        Mailbox mailbox = find(handler, id);
        byte[] key = keyOf(handler, mailbox).sealed();
        Conversations.Page page = conversations.page(mailbox.id(), after);
        return new CaseView(
                mailbox.id(),
                mailbox.status(),
                mailbox.receivedOn(),
                key,
                caseKeys.holders(mailbox.id()),
                page.messages(),
                page.more());
    }

    @POST
    @Path("/{id}/messages")
    @Transactional
    @Operation(summary = "Answer the reporter")
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid SealedMessage message) {
        Mailbox mailbox = mine(id);
        Conversations.Taken taken = conversations.take(mailbox, Direction.TO_REPORTER, message);
        return Response.status(taken.again() ? 200 : 201)
                .entity(new Answered(taken.day()))
                .build();
    }

    @POST
    @Path("/{id}/status")
    @Transactional
    @Operation(summary = "Set how far the case is")
    public void status(@PathParam("id") UUID id, @NotNull @Valid NewStatus status) {
        conversations.become(mine(id), status.status());
    }

    @POST
    @Path("/{id}/read")
    @Transactional
    @Operation(summary = "She has read the conversation up to a position")
    public void read(@PathParam("id") UUID id, @NotNull @Valid ReadUpTo read) {
        Handler handler = signedIn.activeHandler();
        Mailbox mailbox = find(handler, id);
        keyOf(handler, mailbox);
        readMarks.set(mailbox.id(), handler.id(), Math.min(read.position(), mailbox.lastPosition()));
    }

    @GET
    @Path("/{id}/attachments/{attachment}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Uncompressed
    @Operation(summary = "Fetch a sealed attachment of a case")
    public Response attachment(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        long size = attachments.sizeOf(mine(id).id(), attachment);
        if (size < 0) {
            throw Problem.notFound();
        }
        StreamingOutput content = out -> attachments.write(attachment, out);
        return Response.ok(content).header("Content-Length", size).build();
    }

    /** A case of her desk that she holds a key of. */
    private Mailbox mine(UUID id) {
        Handler handler = signedIn.activeHandler();
        Mailbox mailbox = find(handler, id);
        keyOf(handler, mailbox);
        return mailbox;
    }

    private Mailbox find(Handler handler, UUID id) {
        return mailboxes.of(handler.desk(), id).orElseThrow(Problem::notFound);
    }

    private SealedCaseKey keyOf(Handler handler, Mailbox mailbox) {
        return caseKeys.of(mailbox.id(), handler.id())
                .orElseThrow(() -> Problem.forbidden("no-key", "No key of this case was sealed to you."));
    }

    public record Asked(
            @NotNull @Size(min = 1, max = InboxPages.SIZE) List<@NotNull UUID> cases) {}

    public record Keys(List<KeyOfCase> keys) {}

    /** @param sealed age file, base64url (docs/protocol.md §5) */
    public record KeyOfCase(
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            UUID caseId,

            byte[] sealed) {}

    /** @param readers the handlers that the case's key was sealed to */
    public record CaseView(
            @com.fasterxml.jackson.annotation.JsonProperty("case")
            UUID caseId,

            CaseStatus status,
            LocalDate received,
            byte[] key,
            List<UUID> readers,
            List<Conversations.MessageView> messages,
            boolean more) {}

    public record NewStatus(@NotNull CaseStatus status) {}

    public record ReadUpTo(@Min(1) int position) {}

    public record Answered(LocalDate day) {}
}
