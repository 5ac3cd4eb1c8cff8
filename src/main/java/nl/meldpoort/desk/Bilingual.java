package nl.meldpoort.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.meldpoort.envelope.Language;

/**
 * What is said in both languages of the portal, as it travels.
 *
 * @param en empty only where the organisation does not offer English; its page then shows the Dutch text
 */
public record Bilingual<T>(@NotNull @Valid T nl, @NotNull Optional<@Valid T> en) {
    public static <T> Bilingual<T> of(Map<Language, T> texts) {
        return new Bilingual<>(texts.get(Language.NL), Optional.ofNullable(texts.get(Language.EN)));
    }

    public Map<Language, T> byLanguage() {
        Map<Language, T> texts = new EnumMap<>(Language.class);
        texts.put(Language.NL, nl);
        en.ifPresent(text -> texts.put(Language.EN, text));
        return texts;
    }

    /** The text in this language, or the Dutch one when there is no other. */
    static <T> T in(Language language, Map<Language, T> texts) {
        return texts.getOrDefault(language, texts.get(Language.NL));
    }
}
