package io.posthorn.it.kit;

import java.net.URI;

/**
 * The environment of this test run. The build sets it for this process, and the server that Arquillian starts inherits
 * it, so that both sides mean the same ports and passwords.
 */
final class Variables {
    private Variables() {}

    static String of(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: run these tests with mvn verify.");
        }
        return value;
    }

    static int port(String name) {
        return Integer.parseInt(of(name));
    }

    static URI base() {
        return URI.create(of("POSTHORN_PUBLIC_URL"));
    }
}
