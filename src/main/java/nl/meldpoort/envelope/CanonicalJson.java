package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * RFC 8785 restricted to objects, arrays, strings, null and integers from 0 to 2^53 − 1 (docs/protocol.md §1). A value is a
 * {@code Map<String, Object>}, a {@code List<Object>}, a {@code String}, a {@code Long} or null. One value has one text: the
 * reader refuses every other, so what was signed is what is understood.
 */
final class CanonicalJson {
    static final long LARGEST = (1L << 53) - 1;

    /** Bodies nest three deep; the rest is refused before it costs anything. */
    private static final int DEPTH = 8;

    private static final JsonFactory JACKSON = new JsonFactory();

    private CanonicalJson() {}

    /** @throws MalformedEnvelopeException unless these bytes are the canonical form of an object */
    static Map<String, Object> read(byte[] json) {
        Map<String, Object> object;
        try (JsonParser parser = JACKSON.createParser(utf8(json))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw malformed("not a JSON object");
            }
            object = object(parser, 1);
            if (parser.nextToken() != null) {
                throw malformed("more than one JSON value");
            }
        } catch (IOException e) {
            throw malformed("not JSON");
        }
        byte[] again = write(object);
        try {
            if (!Arrays.equals(again, json)) {
                throw malformed("JSON is not canonical");
            }
        } finally {
            Bytes.zero(again);
        }
        return object;
    }

    /** Jackson guesses encodings and mends what is broken; this does neither. */
    private static String utf8(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }

    private static Map<String, Object> object(JsonParser parser, int depth) throws IOException {
        Map<String, Object> object = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser, depth);
            if (object.containsKey(name)) {
                throw malformed("repeated field");
            }
            object.put(name, value);
        }
        return object;
    }

    private static Object value(JsonParser parser, int depth) throws IOException {
        if (depth == DEPTH) {
            throw malformed("JSON too deep");
        }
        switch (parser.currentToken()) {
            case START_OBJECT:
                return object(parser, depth + 1);
            case START_ARRAY:
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, depth + 1));
                }
                return list;
            case VALUE_STRING:
                return Texts.text(parser.getText(), 0, Integer.MAX_VALUE);
            case VALUE_NUMBER_INT:
                return integer(parser);
            case VALUE_NULL:
                return null;
            default:
                throw malformed("JSON of a kind there is not");
        }
    }

    private static Long integer(JsonParser parser) throws IOException {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || parser.getLongValue() < 0
                || parser.getLongValue() > LARGEST) {
            throw malformed("integer out of bounds");
        }
        return parser.getLongValue();
    }

    /** Fields in the order of their UTF-16 code units, which is that of a TreeMap. */
    static byte[] write(Map<String, Object> object) {
        StringBuilder json = new StringBuilder();
        write(json, object);
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(StringBuilder json, Object value) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> field : map.entrySet()) {
                json.append(before);
                quote(json, (String) field.getKey());
                json.append(':');
                write(json, field.getValue());
                before = ",";
            }
            json.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            json.append('[');
            for (int i = 0; i < list.size(); i++) {
                json.append(i == 0 ? "" : ",");
                write(json, list.get(i));
            }
            json.append(']');
        } else if (value instanceof String text) {
            quote(json, text);
        } else {
            json.append(value);
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\t' -> json.append("\\t");
                default -> json.append(c);
            }
        }
        json.append('"');
    }
}
