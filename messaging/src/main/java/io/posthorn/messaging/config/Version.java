package io.posthorn.messaging.config;

import java.util.Optional;

/** The version this was built as. */
final class Version {
    private Version() {}

    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }
}
