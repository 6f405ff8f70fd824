package io.posthorn.api.problem;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One answer of kind {@code application/problem+json}. Two problems with the same fields are the same bytes: an id of
 * another tenant and an unknown id cannot be told apart.
 *
 * @param code word a program may switch on; also the last part of {@code type}
 * @param trace names the log entry of an unexpected error, else empty
 * @param members what it tells beyond RFC 9457's own members, by name
 */
public record Problem(
        int status,
        String code,
        String detail,
        List<Place> errors,
        Optional<String> trace,
        Map<String, String> members) {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String PAGES = "https://posthorn.dev/problems/";

    public Problem {
        errors = List.copyOf(errors);
        members = Map.copyOf(members);
    }

    public Problem(int status, String code, String detail, List<Place> errors, Optional<String> trace) {
        this(status, code, detail, errors, trace, Map.of());
    }

    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of(), Optional.empty());
    }

    /** What kind of place a fault has; the word is the member that names it. */
    public enum In {
        POINTER("pointer"),
        PARAMETER("parameter"),
        HEADER("header");

        private final String word;

        In(String word) {
            this.word = word;
        }
    }

    /**
     * One wrong place of the request.
     *
     * @param name JSON Pointer, or name of the parameter or header
     */
    public record Place(In in, String name, String code, String detail) {
        public Json json() {
            return new Fields()
                    .text(in.word, name)
                    .text("code", code)
                    .text("detail", detail)
                    .json();
        }
    }

    /** A parameter of the address is wrong. */
    public static Problem ofParameter(String name, String code, String detail) {
        return new Problem(
                400,
                "invalid_parameter",
                detail,
                List.of(new Place(In.PARAMETER, name, code, detail)),
                Optional.empty());
    }

    /** A header is missing or wrong. */
    public static Problem ofHeader(int status, String name, String code, String detail) {
        return new Problem(status, code, detail, List.of(new Place(In.HEADER, name, code, detail)), Optional.empty());
    }

    public static Problem of(Refused refused) {
        int status = switch (refused.reason()) {
            case MALFORMED -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_LARGE -> 413;
            case INVALID -> 422;
            case UNAVAILABLE -> 503;
        };
        List<Place> places = refused.faults().stream()
                .map(fault -> new Place(In.POINTER, fault.pointer(), fault.code(), fault.detail()))
                .toList();
        return new Problem(status, refused.code(), refused.detail(), places, Optional.empty(), refused.members());
    }

    /** @return the same with another status */
    public Problem as(int other) {
        return new Problem(other, code, detail, errors, trace, members);
    }

    /** @return the code as a short sentence, the same for every problem of this type */
    String title() {
        return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('_', ' ');
    }

    public Json json() {
        Fields fields = new Fields()
                .text("type", PAGES + code)
                .text("title", title())
                .number("status", status)
                .text("detail", detail)
                .text("code", code);
        if (!errors.isEmpty()) {
            fields.json("errors", Json.array(errors.stream().map(Place::json)));
        }
        trace.ifPresent(id -> fields.text("trace_id", id));
        members.forEach(fields::text);
        return fields.json();
    }
}
