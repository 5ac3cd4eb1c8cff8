package nl.meldpoort.inbox;

import io.quarkus.vertx.http.Uncompressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Handlers;
import nl.meldpoort.envelope.SealedShape;
import nl.meldpoort.mailbox.CaseAccess;
import nl.meldpoort.mailbox.LeftOut;
import nl.meldpoort.mailbox.SealedCaseKey;
import nl.meldpoort.mailbox.SealedCaseKeys;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Keys of open cases for colleagues who lack them: newcomers, and who has other keys than before. */
@Path("/inbox/api/colleagues")
@RolesAllowed({Roles.HANDLER, Roles.READER, Roles.KEY_HOLDER})
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
    LeftOut leftOut;

    @Inject
    SealedCaseKeys caseKeys;

    @Inject
    CaseAccess access;

    @GET
    @Path("/lacking")
    @Transactional
    @Operation(summary = "The colleagues who lack a key of some open case that she could give them")
    public List<UUID> lacking() {
        return leftOut.lacking(signedIn.handler().id());
    }

    @GET
    @Path("/{id}/missing-keys")
    @Transactional
    @Uncompressed
    @Operation(summary = "Her own sealed keys of open cases that this colleague lacks, by case id, after one")
    public MissingKeys missing(@PathParam("id") UUID id, @QueryParam("after") UUID after) {
        Handler handler = signedIn.handler();
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
        Handler handler = signedIn.handler();
        Handler colleague = colleague(handler, id);
        given.keys().forEach(key -> SealedShape.checkCaseKey(key.sealed()));
        SortedMap<UUID, byte[]> keys = new TreeMap<>();
        given.keys().forEach(key -> keys.putIfAbsent(key.caseId(), key.sealed()));
        access.giveAll(handler, colleague.id(), keys);
    }

    /** A colleague of the same desk to whom case keys are sealed. */
    private Handler colleague(Handler handler, UUID id) {
        return handlers.findByIdOptional(id)
                .filter(found -> found.desk().equals(handler.desk()) && found.reads())
                .orElseThrow(Problem::notFound);
    }

    public record MissingKeys(List<CasesResource.KeyOfCase> keys, boolean more) {}

    public record Given(@NotNull @Size(min = 1, max = BATCH) List<@NotNull @Valid GivenKey> keys) {}

    public record GivenKey(
            @NotNull @com.fasterxml.jackson.annotation.JsonProperty("case")
            UUID caseId,

            @NotNull @Size(min = 1, max = 4_096) byte[] sealed) {}
}
