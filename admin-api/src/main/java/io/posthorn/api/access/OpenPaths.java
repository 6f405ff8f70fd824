package io.posthorn.api.access;

import java.util.Set;

/** Addresses that answer without a key; before a resource is found there is no annotation to ask. */
final class OpenPaths {
    static final Set<String> ALL = Set.of("openapi.yaml");

    private OpenPaths() {}
}
