package nl.meldpoort.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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
import nl.meldpoort.mailbox.HeldCases;
import nl.meldpoort.mailbox.Mailbox;
import nl.meldpoort.mailbox.SealedCaseKeys;
import nl.meldpoort.mailbox.SealedMessage;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The cases that a member holds a key of. For all she can learn here, there are no others. */
@Path("/inbox/api/cases")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CasesResource {
    @Inject
    SignedIn signedIn;

    @Inject
    InboxPages pages;

    @Inject
    HeldCases held;

    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    CaseViews views;

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
        return pages.page(signedIn.reader(), Cursor.parse(after), Cursor.parse(before));
    }

    @POST
    @Path("/keys")
    @Transactional
    @Uncompressed
    @Operation(summary = "Her sealed keys of the cases on a page; a case that she has no key of is left out")
    public Keys keys(@NotNull @Valid Asked asked) {
        Handler handler = signedIn.reader();
        return new Keys(caseKeys.of(asked.cases(), handler.id()).stream()
                .map(key -> new KeyOfCase(key.caseId(), key.sealed()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Uncompressed
    @Operation(summary = "A case: its state, its keys, who reads it and a page of the conversation")
    public CaseView one(@PathParam("id") UUID id, @QueryParam("after") @DefaultValue("0") @Min(0) int after) {
        Handler handler = signedIn.reader();
        return views.of(handler, held.of(handler, id), after);
    }

    @POST
    @Path("/{id}/messages")
    @Transactional
    @Operation(summary = "Answer the reporter")
    public Response answer(@PathParam("id") UUID id, @NotNull @Valid Answer answer) {
        Conversations.Taken taken =
                held.answer(signedIn.handler(), id, answer.message(), answer.roster(), answer.generation());
        return Response.status(taken.again() ? 200 : 201)
                .entity(new Answered(taken.day()))
                .build();
    }

    @POST
    @Path("/{id}/status")
    @Transactional
    @Operation(summary = "Set how far the case is")
    public void status(@PathParam("id") UUID id, @NotNull @Valid NewStatus status) {
        held.become(signedIn.handler(), id, status.status());
    }

    @POST
    @Path("/{id}/read")
    @Transactional
    @Operation(summary = "She has read the conversation up to a position")
    public void read(@PathParam("id") UUID id, @NotNull @Valid ReadUpTo read) {
        Handler handler = signedIn.reader();
        Mailbox mailbox = held.of(handler, id);
        readMarks.set(mailbox.id(), handler.id(), Math.min(read.position(), mailbox.lastPosition()));
    }

    @GET
    @Path("/{id}/attachments/{attachment}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Uncompressed
    @Operation(summary = "Fetch a sealed attachment of a case")
    public Response attachment(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        long size = attachments.sizeOf(held.of(signedIn.reader(), id).id(), attachment);
        if (size < 0) {
            throw Problem.notFound();
        }
        StreamingOutput content = out -> attachments.write(attachment, out);
        return Response.ok(content).header("Content-Length", size).build();
    }

    public record Asked(
            @NotNull @Size(min = 1, max = InboxPages.SIZE) List<@NotNull UUID> cases) {}

    public record Keys(List<KeyOfCase> keys) {}

    /** @param sealed age file, base64url (docs/protocol.md §5) */
    public record KeyOfCase(@JsonProperty("case") UUID caseId, byte[] sealed) {}

    /**
     * A message as any other, and what it was sealed under.
     *
     * @param roster number of the version of her desk's roster
     * @param generation of the case's key
     */
    public record Answer(
            @NotNull UUID id,
            @Min(1) @Max(1_000_000) int sequence,
            @NotNull @Size(min = 1, max = 270_336) byte[] sealed,
            @NotNull @Size(max = 5) List<@NotNull UUID> attachments,
            @Min(1) int roster,
            @Min(1) int generation) {
        SealedMessage message() {
            return new SealedMessage(id, sequence, sealed, attachments);
        }
    }

    public record NewStatus(@NotNull CaseStatus status) {}

    public record ReadUpTo(@Min(1) int position) {}

    public record Answered(LocalDate day) {}
}
