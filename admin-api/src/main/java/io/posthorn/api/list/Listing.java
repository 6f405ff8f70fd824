package io.posthorn.api.list;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.kernel.Page;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes one page of a list, with the neighbours as cursors and as Link header. */
public final class Listing {
    private Listing() {}

    /**
     * Answers a page.
     *
     * @param path address of the list as the caller wrote it, without query
     */
    public static <T> Response answer(Page<T> page, UriInfo uri, String path, Function<T, Json> view) {
        Neighbours neighbours = new Neighbours(page.next(), page.prev());
        return answer(page.rows().stream().map(view), neighbours, page.limit(), uri, path);
    }

    /** Answers a page of a list in the order of names. */
    public static <T> Response answer(Named<T> page, UriInfo uri, String path, Function<T, Json> view) {
        Neighbours neighbours = new Neighbours(page.next(), page.prev());
        return answer(page.rows().stream().map(view), neighbours, page.limit(), uri, path);
    }

    /** The cursors, whatever they hold. */
    record Neighbours(Optional<?> next, Optional<?> prev) {}

    private static Response answer(Stream<Json> rows, Neighbours neighbours, int limit, UriInfo uri, String path) {
        Json body = new Fields()
                .json("data", Json.array(rows))
                .json(
                        "page",
                        new Fields()
                                .text("next", neighbours.next())
                                .text("prev", neighbours.prev())
                                .number("limit", limit)
                                .json())
                .json();
        Response.ResponseBuilder response = Response.ok(body.bytes(), MediaType.APPLICATION_JSON_TYPE);
        link(neighbours, uri, path).ifPresent(link -> response.header("Link", link));
        return response.build();
    }

    static Optional<String> link(Neighbours page, UriInfo uri, String path) {
        String next =
                page.next().map(cursor -> target(cursor, uri, path, "next")).orElse("");
        String prev =
                page.prev().map(cursor -> target(cursor, uri, path, "prev")).orElse("");
        String both = next + (next.isEmpty() || prev.isEmpty() ? "" : ", ") + prev;
        return Optional.of(both).filter(link -> !link.isEmpty());
    }

    private static String target(Object cursor, UriInfo uri, String path, String relation) {
        StringBuilder target = new StringBuilder("<").append(path).append('?');
        uri.getQueryParameters()
                .forEach((name, values) -> values.forEach(value -> {
                    if (!"cursor".equals(name)) {
                        target.append(encoded(name))
                                .append('=')
                                .append(encoded(value))
                                .append('&');
                    }
                }));
        return target + "cursor=" + encoded(cursor.toString()) + ">; rel=\"" + relation + "\"";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
