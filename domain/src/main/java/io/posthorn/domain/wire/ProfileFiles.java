package io.posthorn.domain.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of one profile come from. */
interface ProfileFiles {
    /** @return name of a file for people */
    String label(String file);

    /**
     * @return empty when there is no such file
     * @throws BadProfile when it cannot be read
     */
    Optional<byte[]> bytes(String file);

    static ProfileFiles builtIn(ProfileName profile) {
        return new ProfileFiles() {
            @Override
            public String label(String file) {
                return "/profiles/" + profile + "/" + file;
            }

            @Override
            public Optional<byte[]> bytes(String file) {
                return resource(label(file));
            }
        };
    }

    /** @return a file of the class path, empty when there is none */
    static Optional<byte[]> resource(String path) {
        try (InputStream stream = ProfileFiles.class.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new BadProfile(path, "", "cannot be read: " + unreadable.getMessage());
        }
    }

    static ProfileFiles of(Path folder) {
        return new ProfileFiles() {
            @Override
            public String label(String file) {
                return folder.resolve(file).toString();
            }

            @Override
            public Optional<byte[]> bytes(String file) {
                Path path = folder.resolve(file);
                try {
                    return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
                } catch (IOException unreadable) {
                    throw new BadProfile(label(file), "", "cannot be read: " + unreadable);
                }
            }
        };
    }
}
