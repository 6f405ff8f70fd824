package io.posthorn.api.list;

import io.posthorn.api.answer.Words;
import io.posthorn.api.json.Times;
import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.kernel.Refused;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The query parameters of one request. A value that does not fit is 400 and names the parameter. */
public final class Query {
    private static final Map<String, Boolean> BOOLEANS =
            Words.of(new Boolean[] {true, false}, value -> Boolean.toString(value));

    private final MultivaluedMap<String, String> parameters;

    private Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    public static Query of(UriInfo uri) {
        return new Query(uri.getQueryParameters());
    }

    /** @return the text; an empty one is refused, for a filter somebody forgot to fill must not show everything */
    public Optional<String> text(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw refused(name, "repeated", "The parameter \"" + name + "\" may be given once.");
        }
        if (values.contains("")) {
            throw refused(name, "empty", "The parameter \"" + name + "\" has no value.");
        }
        if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
            throw refused(name, "character", "The character U+0000 is not taken here.");
        }
        return values.stream().findFirst();
    }

    /** @param type may refuse the text */
    public <T> Optional<T> as(String name, Function<String, T> type) {
        return text(name).map(text -> {
            try {
                return type.apply(text);
            } catch (Refused refused) {
                String code = refused.faults().isEmpty()
                        ? refused.code()
                        : refused.faults().get(0).code();
                throw refused(name, code, refused.detail());
            }
        });
    }

    /** @param type empty when the text is no such id */
    public <T> Optional<T> id(String name, Function<String, Optional<T>> type) {
        return text(name)
                .map(text -> type.apply(text)
                        .orElseThrow(() -> refused(name, "id", "\"" + name + "\" is not the id of such a thing.")));
    }

    public Optional<Boolean> bool(String name) {
        return word(name, BOOLEANS);
    }

    public <T> Optional<T> word(String name, Map<String, T> words) {
        return text(name).map(word -> meant(name, word, words));
    }

    /** @return the words of a list with commas, of a repeated parameter, or of both */
    public <T> List<T> words(String name, Map<String, T> words) {
        return parameters.getOrDefault(name, List.of()).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(word -> meant(name, word, words))
                .toList();
    }

    private static <T> T meant(String name, String word, Map<String, T> words) {
        T meant = words.get(word);
        if (meant == null) {
            throw refused(name, "word", "One of these is expected: " + String.join(", ", words.keySet()) + ".");
        }
        return meant;
    }

    public Optional<Integer> integer(String name, int least, int most) {
        return text(name).map(text -> {
            boolean isNumber = text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            int value = isNumber ? Integer.parseInt(text) : -1;
            if (value < least || value > most) {
                throw refused(name, "range", "An integer from " + least + " to " + most + " is expected.");
            }
            return value;
        });
    }

    public Optional<Instant> time(String name) {
        return as(name, text -> Times.read(text, ""));
    }

    public PageRequest page() {
        return new PageRequest(limit(), cursor(Cursor::parse));
    }

    /** @return the part that is wanted of a list in the order of names */
    public Named.Request pageOfNames() {
        return new Named.Request(limit(), cursor(NameCursor::parse));
    }

    private int limit() {
        return integer("limit", 1, PageRequest.MAX_LIMIT).orElse(PageRequest.DEFAULT_LIMIT);
    }

    private <C> Optional<C> cursor(Function<String, Optional<C>> type) {
        return text("cursor")
                .map(text -> type.apply(text)
                        .orElseThrow(() -> refused("cursor", "cursor", "This cursor was not made by Posthorn.")));
    }

    private static ProblemException refused(String name, String code, String detail) {
        return new ProblemException(Problem.ofParameter(name, code, detail));
    }
}
