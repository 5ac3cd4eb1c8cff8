package nl.meldpoort.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import nl.meldpoort.envelope.HandlerCard;

/** A desk as a reporter's browser asks for it before it seals. */
public record OpenDesk(UUID id, List<HandlerCard> handlers) {
    public static OpenDesk of(PackagedService service) throws IOException {
        JsonNode desk = new ObjectMapper().readTree(service.at("/api/desk").toURL());
        List<HandlerCard> cards = new ArrayList<>();
        for (JsonNode card : desk.get("cards")) {
            cards.add(HandlerCard.parse(Base64.getUrlDecoder().decode(card.textValue())));
        }
        return new OpenDesk(UUID.fromString(desk.get("desk").textValue()), cards);
    }
}
