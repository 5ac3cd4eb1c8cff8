package nl.meldpoort.journey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Answers of the real service, changed on the way to one browser: so a malicious server looks from there. */
final class Lies {
    static final ObjectMapper JSON = new ObjectMapper();

    private Lies() {}

    static void tell(Page to, Pattern address, Consumer<ObjectNode> lie) {
        to.route(address, route -> answer(route, route.request().url(), lie));
    }

    /** Answers with what was asked for at another address. */
    static void tell(Page to, Pattern address, String other, Consumer<ObjectNode> lie) {
        to.route(address, route -> answer(route, other, lie));
    }

    private static void answer(Route route, String address, Consumer<ObjectNode> lie) {
        byte[] truth = route.fetch(new Route.FetchOptions().setUrl(address)).body();
        try {
            ObjectNode content = (ObjectNode) JSON.readTree(truth);
            lie.accept(content);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBodyBytes(JSON.writeValueAsBytes(content)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ArrayNode list(ObjectNode of, String field) {
        return (ArrayNode) of.get(field);
    }

    static ObjectNode at(ArrayNode list, int place) {
        return (ObjectNode) list.get(place);
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
