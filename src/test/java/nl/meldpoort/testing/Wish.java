package nl.meldpoort.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What an administrator's browser sends; each a copy, to change at will. */
public final class Wish {
    private Wish() {}

    public static Map<String, Object> organisation() {
        Map<String, Object> organisation = new LinkedHashMap<>();
        organisation.put("name", "Gemeente Veen");
        organisation.put("colour", "#01689b");
        organisation.put("languages", java.util.List.of("nl", "en"));
        organisation.put("acknowledgeDays", 5);
        organisation.put("feedbackMonths", 2);
        return organisation;
    }

    public static Map<String, Object> desk(UUID id) {
        Map<String, Object> desk = new LinkedHashMap<>();
        desk.put("desk", id.toString());
        desk.put("kind", "investigation-bureau");
        desk.put("outside", false);
        desk.put("tenant", "");
        desk.put("position", 2);
        desk.put("texts", bothLanguages(deskText("Bureau onderzoek"), deskText("Investigation bureau")));
        return desk;
    }

    /** Outside the organisation, with a sign-in of its own. */
    public static Map<String, Object> externalDesk(UUID id) {
        Map<String, Object> desk = desk(id);
        desk.put("kind", "external-committee");
        desk.put("outside", true);
        desk.put("tenant", "extern");
        return desk;
    }

    public static Map<String, Object> deskText(String name) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("name", name);
        text.put("who", "Onderzoekers");
        text.put("takes", "Fraude\nen corruptie");
        text.put("does", "Onderzoekt");
        text.put("introduction", "");
        return text;
    }

    public static Map<String, Object> invitation() {
        Map<String, Object> invitation = new LinkedHashMap<>();
        invitation.put("label", "Anna de Wit");
        invitation.put("function", new LinkedHashMap<>(Map.of("nl", "Coördinator", "en", "Coordinator")));
        invitation.put("publishName", true);
        return invitation;
    }

    public static Map<String, Object> channel() {
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("kind", "other");
        channel.put("position", 3);
        channel.put("address", "https://www.ombudsman.example/");
        channel.put("phone", null);
        channel.put("texts", bothLanguages(channelText("Ombudsman"), channelText("Ombudsman")));
        return channel;
    }

    public static Map<String, Object> channelText(String name) {
        return new LinkedHashMap<>(Map.of("name", name, "text", "Behandelt klachten."));
    }

    public static Map<String, Object> bothLanguages(Object dutch, Object english) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("nl", dutch);
        texts.put("en", english);
        return texts;
    }
}
