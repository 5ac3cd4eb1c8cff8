package nl.meldpoort.inbox;

import java.util.Map;
import java.util.UUID;
import nl.meldpoort.desk.Desk;
import nl.meldpoort.envelope.Language;

/** A desk by its name, in every language that it has one. */
public record DeskName(UUID desk, Map<String, String> name) {
    static DeskName of(Desk desk) {
        return new DeskName(desk.id(), names(desk));
    }

    static Map<String, String> names(Desk desk) {
        return Map.of(
                "nl",
                desk.text(Language.NL).name(),
                "en",
                desk.text(Language.EN).name());
    }
}
