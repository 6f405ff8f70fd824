package io.posthorn.portal.topic;

import io.posthorn.domain.kernel.Refused.Fault;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong in a topic's form: sentences by field, and the places where the example breaks the schema. */
class TopicFaults implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String EXAMPLE = "/example";

    private final Map<String, String> sentences = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** Where the example breaks the schema. */
    public record Place(String pointer, String detail) implements Serializable {}

    /** @param hasSchema without one a fault of the example is about its text */
    void tell(Fault fault, boolean hasSchema) {
        if (hasSchema && fault.pointer().startsWith(EXAMPLE)) {
            places.add(new Place(fault.pointer().substring(EXAMPLE.length()), fault.detail()));
        } else {
            sentences.merge(field(fault), fault.detail(), (one, other) -> one + " " + other);
        }
    }

    /** Where in the schema it is wrong is part of the sentence. */
    private static String field(Fault fault) {
        String field = fault.pointer().substring(Math.min(1, fault.pointer().length()));
        return field.startsWith("schema/") ? "schema" : field;
    }

    void clear() {
        sentences.clear();
        places.clear();
    }

    Map<String, String> sentences() {
        return sentences;
    }

    List<Place> places() {
        return places;
    }
}
