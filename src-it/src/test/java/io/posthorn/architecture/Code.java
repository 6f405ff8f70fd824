package io.posthorn.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes that the rules look at. */
final class Code {
    private static final List<String> WAR = List.of("domain", "messaging", "admin-api", "web-portal");
    private static final List<String> AROUND = List.of("server-problems", "distribution", "benchmark");
    private static final JavaClasses PRODUCT = read(WAR);

    private Code() {}

    /** @return what is packed into the WAR, without its libraries */
    static JavaClasses product() {
        return PRODUCT;
    }

    /** @return what is packed into the WAR and what runs around it */
    static JavaClasses everything() {
        return read(Stream.concat(WAR.stream(), AROUND.stream()).toList());
    }

    /** @return the classes of one folder below {@code wrong} */
    static JavaClasses wrong(String folder) {
        return new ClassFileImporter().importPackages("io.posthorn.architecture.wrong." + folder);
    }

    private static JavaClasses read(List<String> modules) {
        List<Path> folders = modules.stream()
                .map(module -> Path.of("..", module, "target", "classes"))
                .toList();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new IllegalStateException(folder + " is missing: build with -am.");
            }
        }
        return new ClassFileImporter().importPaths(folders);
    }
}
