package nl.meldpoort.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.AgeRecipient;
import nl.meldpoort.envelope.Roster;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.SignedVersion;

/**
 * A desk as a reporter's browser asks for it before it seals.
 *
 * @param recipients of its reading members
 */
public record OpenDesk(UUID id, RosterVersion roster, Map<UUID, AgeRecipient> recipients) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The first on the map. */
    public static OpenDesk of(PackagedService service) throws IOException {
        JsonNode desks = JSON.readTree(service.at("/api/landscape/nl").toURL()).get("desks");
        UUID id = UUID.fromString(desks.get(0).get("desk").textValue());
        JsonNode published =
                JSON.readTree(service.at("/api/desks/" + id + "/roster").toURL());
        List<SignedVersion> versions = new ArrayList<>();
        for (JsonNode version : published.get("versions")) {
            versions.add(new SignedVersion(
                    version.get("body").textValue(),
                    version.get("signature").textValue(),
                    version.get("endorsement").textValue()));
        }
        List<Roster.Recipient> given = new ArrayList<>();
        for (JsonNode member : published.get("recipients")) {
            given.add(new Roster.Recipient(
                    UUID.fromString(member.get("handler").textValue()),
                    member.get("recipient").textValue()));
        }
        Roster roster = Roster.read(versions, id, null, Roster.Start.MILESTONE);
        Map<UUID, AgeRecipient> recipients = new LinkedHashMap<>(roster.recipients(given));
        recipients
                .keySet()
                .retainAll(roster.head().readingMembers().stream()
                        .map(RosterMember::handler)
                        .toList());
        return new OpenDesk(id, roster.head(), recipients);
    }
}
