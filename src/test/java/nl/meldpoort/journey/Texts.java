package nl.meldpoort.journey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the pages say, out of the bundles they take it from; a test names a text and never repeats it. */
final class Texts {
    private static final String[] BUNDLES = {
        "page", "reporter", "inbox", "entrance", "rooms", "administration", "administrationscript"
    };

    private final Properties texts = new Properties();

    Texts(String language) {
        for (String bundle : BUNDLES) {
            String file = "/messages/%s_%s.properties".formatted(bundle, language);
            try (InputStreamReader reader =
                    new InputStreamReader(Texts.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                Properties read = new Properties();
                read.load(reader);
                read.forEach((key, text) -> texts.put(bundle + ":" + key, text));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /**
     * @param key {@code page:startTitle} or {@code inbox:unlockTitle}
     * @param values names and what stands for them: {@code "n", 3}
     */
    String of(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new AssertionError("There is no text " + key);
        }
        for (int i = 0; i < values.length; i += 2) {
            text = text.replace("%" + values[i], String.valueOf(values[i + 1]));
        }
        return text;
    }
}
