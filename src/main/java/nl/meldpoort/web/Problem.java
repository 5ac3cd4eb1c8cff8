package nl.meldpoort.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A refusal that the caller can act on, answered as {@code application/problem+json} (RFC 9457). The last part of
 * {@code type} is the code by which the pages choose their words.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private Problem(int status, String code, String title) {
        super(title, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** 400: the request cannot be read. */
    public static Problem unreadable(String title) {
        return new Problem(400, "unreadable", title);
    }

    /** 403: signed in, but this is not open to you. */
    public static Problem forbidden(String code, String title) {
        return new Problem(403, code, title);
    }

    /** 404: there is nothing here, or nothing that you may know of. */
    public static Problem notFound() {
        return new Problem(404, "not-found", "There is nothing here.");
    }

    /** As {@link #notFound()}, where the page has words for what is missing. */
    public static Problem notFound(String code, String title) {
        return new Problem(404, code, title);
    }

    /** 409: it contradicts what is already there. */
    public static Problem conflict(String code, String title) {
        return new Problem(409, code, title);
    }

    /** 411: how long the body is, must be said. */
    public static Problem lengthRequired() {
        return new Problem(411, "length-required", "Say how long the body is.");
    }

    /** 413: more than is taken in. */
    public static Problem tooLarge(String title) {
        return new Problem(413, "too-large", title);
    }

    /** 422: readable, but not something an honest browser sends. */
    public static Problem unacceptable(String code, String title) {
        return new Problem(422, code, title);
    }

    /** 503: not now; the same request may succeed later. */
    public static Problem unavailable(String code, String title) {
        return new Problem(503, code, title);
    }

    static Problem of(int status, String code, String title) {
        return new Problem(status, code, title);
    }

    Response toResponse() {
        return Response.status(status)
                .type(new MediaType("application", "problem+json"))
                .entity(new Body("urn:meldpoort:problem:" + code, getMessage(), status))
                .build();
    }

    /** The document of RFC 9457 §3.1. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Body(String type, String title, int status) {}
}
