package nl.meldpoort.web;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** JSON says what it means or is refused: no unknown or repeated field, no silent conversion; bytes are base64url. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();
    private static final Base64.Encoder WRITTEN = Base64.getUrlEncoder().withoutPadding();

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.getFactory().configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        for (CoercionInputShape other :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(other, CoercionAction.Fail);
        }
        mapper.setBase64Variant(Base64Variants.MODIFIED_FOR_URL);
        mapper.registerModule(new SimpleModule()
                .addDeserializer(byte[].class, new OneText<>(byte[].class, BYTES::decode, WRITTEN::encodeToString))
                .addDeserializer(UUID.class, new OneText<>(UUID.class, UUID::fromString, UUID::toString)));
    }

    /** Reads a value from the one text that there is for it (docs/protocol.md §1); Jackson itself takes several. */
    private static final class OneText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> read;
        private final transient Function<T, String> write;

        OneText(Class<T> type, Function<String, T> read, Function<T, String> write) {
            super(type);
            this.read = read;
            this.write = write;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                T value = read.apply(text);
                if (write.apply(value).equals(text)) {
                    return value;
                }
            } catch (IllegalArgumentException malformed) {
                // told below, as for another text of a value
            }
            throw MismatchedInputException.from(parser, handledType(), "not written as it should be");
        }
    }
}
