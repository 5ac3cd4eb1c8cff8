package nl.meldpoort.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/** An id in an address is a uuid as docs/protocol.md §1 writes it; Java itself also takes {@code 1-1-1-1-1}. */
@Provider
public class StrictIds implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) new Id() : null;
    }

    private static final class Id implements ParamConverter<UUID> {
        @Override
        public UUID fromString(String text) {
            UUID id = UUID.fromString(text);
            if (!id.toString().equals(text)) {
                throw new IllegalArgumentException("not a uuid as it should be written");
            }
            return id;
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    }
}
