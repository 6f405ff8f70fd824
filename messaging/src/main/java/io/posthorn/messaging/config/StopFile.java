package io.posthorn.messaging.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How whoever runs this node asks it to end its work before the server is told to stop: it makes this file, and the node
 * removes it when nothing is under way any more. The server itself closes its connection pools before it tells
 * applications, and what was sent by then could not be written down.
 */
record StopFile(Path path) {
    boolean isThere() {
        return Files.exists(path);
    }

    void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
