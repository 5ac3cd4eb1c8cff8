package nl.meldpoort.desk;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a reporter's browser must know before it can seal: which desk, whether it is open, and the handlers' cards. */
@Path("/api/desk")
@Produces(MediaType.APPLICATION_JSON)
public class DeskResource {
    @Inject
    Desks desks;

    @Inject
    Handlers handlers;

    @GET
    @Operation(summary = "The desk and the cards of its handlers")
    public DeskView desk() {
        Desk desk = desks.theDesk();
        List<byte[]> cards =
                handlers.active(desk.id()).stream().map(Handler::card).toList();
        return new DeskView(desk.id(), desk.name(), !cards.isEmpty(), cards);
    }

    /**
     * @param open false until somebody has enrolled: nobody could read what is sent
     * @param cards signed frames, base64url (docs/protocol.md §8)
     */
    public record DeskView(UUID desk, String name, boolean open, List<byte[]> cards) {}
}
