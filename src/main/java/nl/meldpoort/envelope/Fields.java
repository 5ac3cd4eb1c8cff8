package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The fields of a JSON object, taken one by one; bounds are the business of the record they end in. */
final class Fields {
    private final Map<String, Object> left;

    private Fields(Map<String, Object> object) {
        this.left = new HashMap<>(object);
    }

    /**
     * Reads a whole body: canonical, with {@code "v": 1} and no field that {@code reader} does not take.
     *
     * @throws MalformedEnvelopeException otherwise
     */
    static <T> T read(byte[] body, Function<Fields, T> reader) {
        Fields fields = new Fields(CanonicalJson.read(body));
        if (fields.integer("v") != 1) {
            throw malformed("another version");
        }
        return fields.finish(reader);
    }

    private <T> T finish(Function<Fields, T> reader) {
        T value = reader.apply(this);
        if (!left.isEmpty()) {
            if (value instanceof AutoCloseable secret) {
                closeQuietly(secret);
            }
            throw malformed("unknown field");
        }
        return value;
    }

    private static void closeQuietly(AutoCloseable secret) {
        try {
            secret.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String name) {
        return take(name, String.class);
    }

    long integer(String name) {
        return take(name, Long.class);
    }

    UUID uuid(String name) {
        return Texts.uuid(text(name));
    }

    LocalDate day(String name) {
        return Texts.day(text(name));
    }

    Hash hash(String name) {
        return Hash.fromText(text(name));
    }

    VerifyKey verifyKey(String name) {
        return VerifyKey.fromText(text(name));
    }

    AgeRecipient recipient(String name) {
        return AgeRecipient.parse(text(name));
    }

    <E extends Enum<E>> E choice(String name, E[] values, Function<E, String> text) {
        return choose(text(name), values, text);
    }

    <E extends Enum<E>> List<E> choices(String name, E[] values, Function<E, String> text) {
        return texts(name).stream().map(chosen -> choose(chosen, values, text)).toList();
    }

    private static <E extends Enum<E>> E choose(String chosen, E[] values, Function<E, String> text) {
        for (E value : values) {
            if (text.apply(value).equals(chosen)) {
                return value;
            }
        }
        throw malformed("unknown choice");
    }

    List<UUID> uuids(String name) {
        return texts(name).stream().map(Texts::uuid).toList();
    }

    private List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object entry : take(name, List.class)) {
            if (!(entry instanceof String text)) {
                throw malformed("not a text");
            }
            texts.add(text);
        }
        return texts;
    }

    <T> List<T> list(String name, Function<Fields, T> reader) {
        List<T> list = new ArrayList<>();
        for (Object entry : take(name, List.class)) {
            list.add(object(entry).finish(reader));
        }
        return List.copyOf(list);
    }

    <T> T object(String name, Function<Fields, T> reader) {
        return object(take(name, Map.class)).finish(reader);
    }

    /** @return what {@code reader} makes of the field, or null where the field is null */
    <T> T orNull(String name, Function<String, T> reader) {
        if (left.containsKey(name) && left.get(name) == null) {
            left.remove(name);
            return null;
        }
        return reader.apply(name);
    }

    @SuppressWarnings("unchecked")
    private static Fields object(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields((Map<String, Object>) map);
        }
        throw malformed("not an object");
    }

    private <T> T take(String name, Class<T> type) {
        Object value = left.remove(name);
        if (!type.isInstance(value)) {
            throw malformed("field missing or of another type: " + name);
        }
        return type.cast(value);
    }
}
