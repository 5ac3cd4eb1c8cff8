package nl.meldpoort.administration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.meldpoort.audit.AuditLog;
import nl.meldpoort.desk.Bilingual;
import nl.meldpoort.desk.Channel;
import nl.meldpoort.desk.ChannelKind;
import nl.meldpoort.desk.ChannelText;
import nl.meldpoort.desk.Channels;
import nl.meldpoort.desk.Landscape;
import nl.meldpoort.desk.Organisation;
import nl.meldpoort.desk.Organisations;
import nl.meldpoort.desk.Reach;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.web.Problem;
import nl.meldpoort.web.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The places outside the organisation that a reporter is always shown. */
@Path("/inbox/api/administration/channels")
@RolesAllowed(Roles.ADMINISTRATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChannelsResource {
    @Inject
    Organisations organisations;

    @Inject
    Channels channels;

    @Inject
    Landscape landscape;

    @Inject
    AuditLog audit;

    @Inject
    Acting acting;

    @GET
    @Transactional
    @Operation(summary = "Every channel, as they are shown")
    public ChannelList list() {
        return new ChannelList(channels.inOrder().stream().map(ChannelView::of).toList());
    }

    @POST
    @Transactional
    @Operation(summary = "Add a channel")
    public Response add(@NotNull @Valid Wanted wanted) {
        Organisation organisation = organisations.lock();
        Channel channel = Channel.add(
                UUID.randomUUID(),
                wanted.kind(),
                wanted.reach(),
                wanted.position(),
                wanted.texts().byLanguage());
        channels.persist(channel);
        landscape.checkLanguages(organisation);
        audit.channelAdded(acting.account(), name(channel));
        return Response.status(201).entity(ChannelView.of(channel)).build();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Change a channel; one that is always shown leads where it leads")
    public void change(@PathParam("id") UUID id, @NotNull @Valid Wanted wanted) {
        Organisation organisation = organisations.lock();
        Channel channel = find(id);
        channel.lead(wanted.kind(), wanted.reach());
        channel.describe(wanted.position(), wanted.texts().byLanguage());
        landscape.checkLanguages(organisation);
        audit.channelChanged(acting.account(), name(channel));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Remove a channel that is not always shown")
    public void remove(@PathParam("id") UUID id) {
        organisations.lock();
        Channel channel = find(id);
        channel.checkRemovable();
        channels.delete(channel);
        audit.channelRemoved(acting.account(), name(channel));
    }

    private Channel find(UUID id) {
        return channels.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    private static String name(Channel channel) {
        return channel.text(Language.NL).name();
    }

    public record ChannelList(List<ChannelView> channels) {}

    /** @param standing always shown */
    public record ChannelView(
            UUID id,
            int position,
            ChannelKind kind,
            boolean standing,
            String address,
            String phone,
            Bilingual<ChannelText> texts) {
        static ChannelView of(Channel channel) {
            return new ChannelView(
                    channel.id(),
                    channel.position(),
                    channel.kind(),
                    channel.isStanding(),
                    channel.reach().address(),
                    channel.reach().phone(),
                    Bilingual.of(channel.texts()));
        }
    }

    /** An address or a telephone number, or both; what is not there is null. */
    public record Wanted(
            @NotNull ChannelKind kind,
            @Min(1) @Max(1_000) int position,
            @NotNull Optional<String> address,
            @NotNull Optional<String> phone,
            @NotNull @Valid Bilingual<ChannelText> texts) {
        Reach reach() {
            return new Reach(address.orElse(null), phone.orElse(null));
        }
    }
}
