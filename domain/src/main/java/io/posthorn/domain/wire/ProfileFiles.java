package io.posthorn.domain.wire;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of one profile come from. */
interface ProfileFiles {
    /** @return name of a file for people */
    String label(String file);

    /** @throws BadProfile when it cannot be read */
    byte[] read(String file);

    static ProfileFiles builtIn(ProfileName profile) {
        return new ProfileFiles() {
            @Override
            public String label(String file) {
                return "/profiles/" + profile + "/" + file;
            }

            @Override
            public byte[] read(String file) {
                try (InputStream stream = ProfileFiles.class.getResourceAsStream(label(file))) {
                    if (stream == null) {
                        throw new BadProfile(label(file), "", "there is no such file");
                    }
                    return stream.readAllBytes();
                } catch (IOException unreadable) {
                    throw new BadProfile(label(file), "", "cannot be read: " + unreadable.getMessage());
                }
            }
        };
    }

    static ProfileFiles of(Path folder) {
        return new ProfileFiles() {
            @Override
            public String label(String file) {
                return folder.resolve(file).toString();
            }

            @Override
            public byte[] read(String file) {
                try {
                    return Files.readAllBytes(folder.resolve(file));
                } catch (IOException unreadable) {
                    throw new BadProfile(label(file), "", "cannot be read: " + unreadable);
                }
            }
        };
    }
}
