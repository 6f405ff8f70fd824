package io.posthorn.domain.topic;

import dev.harrel.jsonschema.EvaluatorFactory;

/** The keywords that are judged otherwise than the library does. */
final class OwnKeywords {
    private OwnKeywords() {}

    static EvaluatorFactory all() {
        return new EvaluatorFactory.Builder()
                .withKeyword("pattern", LinearPatterns::pattern)
                .withKeyword("patternProperties", LinearPatterns::properties)
                .withKeyword("required", MissingMembers::required)
                .withKeyword("dependentRequired", MissingMembers::dependent)
                .build();
    }
}
