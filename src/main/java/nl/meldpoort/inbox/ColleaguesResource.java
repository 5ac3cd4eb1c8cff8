package nl.meldpoort.inbox;

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
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.desk.Enrolments;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.HandlerState;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.mailbox.SealedCaseKey;
import nl.meldpoort.mailbox.SealedCaseKeys;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The desk's other handlers: who they are, letting a newcomer in, and sealing the open cases' keys for her. */
@Path("/inbox/api/colleagues")
@RolesAllowed(Roles.HANDLER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ColleaguesResource {
    /** Case keys that a browser fetches and seals at a time: about 250 KB. */
    static final int BATCH = 100;

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    SignedIn signedIn;

    @Inject
    Handlers handlers;

    @Inject
    Enrolments enrolments;

    @Inject
    SealedCaseKeys caseKeys;

    @GET
    @Operation(summary = "A page of the desk's handlers with their cards")
    public Colleagues page(@QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000) int page) {
        Handler handler = signedIn.handler();
        return new Colleagues(handlers.page(handler.desk(), page).stream()
                .map(colleague -> new Colleague(colleague.id(), colleague.state(), colleague.card()))
                .toList());
    }

    @POST
    @Path("/{id}/approval")
    @Operation(summary = "The fingerprint was compared: let this colleague in")
    public void approve(@PathParam("id") UUID id) {
        enrolments.approve(signedIn.activeHandler(), id);
    }

    @GET
    @Path("/{id}/missing-keys")
    @Transactional
    @Uncompressed
    @Operation(summary = "Her own sealed keys of open cases that this colleague lacks, by case id, after one")
    public MissingKeys missing(@PathParam("id") UUID id, @QueryParam("after") UUID after) {
        Handler handler = signedIn.activeHandler();
        Handler colleague = colleague(handler, id);
        List<SealedCaseKey> found =
                caseKeys.lacking(handler.id(), colleague.id(), after == null ? FIRST : after, BATCH + 1);
        return new MissingKeys(
                found.stream()
                        .limit(BATCH)
                        .map(key -> new CasesResource.KeyOfCase(key.caseId(), key.sealed()))
                        .toList(),
                found.size() > BATCH);
    }

    @POST
    @Path("/{id}/keys")
    @Transactional
    @Operation(summary = "Case keys sealed for this colleague; one that she has already is left as it is")
    public void give(@PathParam("id") UUID id, @NotNull @Valid Given given) {
        Handler handler = signedIn.activeHandler();
        Handler colleague = colleague(handler, id);
        List<UUID> cases =
                given.keys().stream().map(GivenKey::caseId).distinct().toList();
        if (caseKeys.of(cases, handler.id()).size() != cases.size()) {
            throw Problem.notFound();
        }
        given.keys().forEach(key -> SealedShape.checkCaseKey(key.sealed()));
        // In one order, so that two colleagues who give the same keys do not wait for each other both.
        given.keys().stream()
                .sorted(Comparator.comparing(GivenKey::caseId))
                .forEach(key -> caseKeys.give(key.caseId(), colleague.id(), key.sealed()));
    }

    /** An approved colleague of the same desk. */
    private Handler colleague(Handler handler, UUID id) {
        return handlers.findByIdOptional(id)
                .filter(found -> found.desk().equals(handler.desk()) && found.isActive())
                .orElseThrow(Problem::notFound);
    }

    public record Colleagues(List<Colleague> colleagues) {}

    public record Colleague(UUID handler, HandlerState state, byte[] card) {}

    public record MissingKeys(List<CasesResource.KeyOfCase> keys, boolean more) {}

    public record Given(@NotNull @Size(min = 1, max = BATCH) List<@NotNull @Valid GivenKey> keys) {}

    public record GivenKey(
            @NotNull @com.fasterxml.jackson.annotation.JsonProperty("case")
            UUID caseId,

            @NotNull @Size(min = 1, max = 4_096) byte[] sealed) {}
}
