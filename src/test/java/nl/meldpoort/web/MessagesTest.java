package nl.meldpoort.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say everything, and nothing is said elsewhere. */
class MessagesTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources");

    static List<Class<?>> bundles() throws ClassNotFoundException {
        return List.of(
                PageMessages.class,
                Class.forName("nl.meldpoort.intake.ReporterMessages"),
                Class.forName("nl.meldpoort.inbox.InboxMessages"),
                Class.forName("nl.meldpoort.inbox.EntranceMessages"),
                Class.forName("nl.meldpoort.inbox.RoomsMessages"),
                Class.forName("nl.meldpoort.administration.AdministrationMessages"),
                Class.forName("nl.meldpoort.administration.AdministrationScriptMessages"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_have_every_message_and_no_other(Class<?> bundle) {
        Set<String> messages = new TreeSet<>();
        for (Method method : bundle.getDeclaredMethods()) {
            messages.add(method.getName());
        }

        assertThat(messages).isNotEmpty();
        assertThat(new TreeSet<>(texts(bundle, "nl").stringPropertyNames())).isEqualTo(messages);
        assertThat(new TreeSet<>(texts(bundle, "en").stringPropertyNames())).isEqualTo(messages);
    }

    /** Qute compiles a larger bundle in groups, to a class that the virtual machine refuses as it starts. */
    @ParameterizedTest
    @MethodSource("bundles")
    void a_bundle_is_small_enough_to_be_compiled_in_one_piece(Class<?> bundle) {
        assertThat(bundle.getDeclaredMethods()).hasSizeLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_message_is_empty(Class<?> bundle) {
        for (String language : List.of("nl", "en")) {
            texts(bundle, language)
                    .forEach((key, text) ->
                            assertThat((String) text).as(language + " " + key).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_message_has_the_same_places_to_fill_in_both_languages(Class<?> bundle) {
        Properties dutch = texts(bundle, "nl");
        Properties english = texts(bundle, "en");
        dutch.stringPropertyNames()
                .forEach(key ->
                        assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(dutch.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_message_is_used(Class<?> bundle) throws IOException {
        String all = "";
        for (Path template : templates()) {
            all += Files.readString(template);
        }
        String name = bundle.getAnnotation(MessageBundle.class).value();
        for (Method method : bundle.getDeclaredMethods()) {
            assertThat(Pattern.compile("\\b" + name + ":" + method.getName() + "\\b")
                            .matcher(all)
                            .find())
                    .as(name + ":" + method.getName())
                    .isTrue();
        }
    }

    /** Words between tags, or in an attribute that is read out, belong in a bundle. */
    @Test
    void no_template_has_words_of_its_own() throws IOException {
        for (Path template : templates()) {
            String markup = Files.readString(template)
                    .replaceAll("(?s)\\{!.*?!\\}", "")
                    .replaceAll("\\{#robots\\}index\\{/robots\\}", "")
                    .replaceAll("\\{[^{}]*\\}", "")
                    .replaceAll("<!DOCTYPE html>", "");
            Matcher spoken = Pattern.compile(
                            "\\b(?:alt|title|placeholder|aria-label|aria-description|content)=\"([^\"]*)\"")
                    .matcher(markup.replaceAll("<meta [^>]*>", ""));
            while (spoken.find()) {
                assertThat(spoken.group(1)).as(template.toString()).doesNotContainPattern("\\p{L}");
            }
            String words = markup.replaceAll("(?s)<[^>]*>", " ").replaceAll("&[a-z]+;", "");
            assertThat(words.strip()).as(template.toString()).doesNotContainPattern("\\p{L}{2}");
        }
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = Pattern.compile("\\{[^}]*\\}|%[sd]").matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Properties texts(Class<?> bundle, String language) {
        String name = bundle.getAnnotation(MessageBundle.class).value();
        Properties texts = new Properties();
        try (Reader file =
                Files.newBufferedReader(RESOURCES.resolve("messages/" + name + "_" + language + ".properties"))) {
            texts.load(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).isNotEmpty();
            return templates;
        }
    }
}
