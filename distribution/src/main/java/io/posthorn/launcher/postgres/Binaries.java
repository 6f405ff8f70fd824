package io.posthorn.launcher.postgres;

import io.posthorn.launcher.settings.StartRefused;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs, unpacked once per data folder. Needs neither {@code tar} nor {@code xz}. */
record Binaries(Path jars, Path folder) {
    private static final Map<String, String> ARCHITECTURES =
            Map.of("amd64", "linux-amd64", "x86_64", "linux-amd64", "aarch64", "linux-arm64v8");

    /** The folder that holds {@code bin, lib, share} */
    Path unpack() {
        var jar = jars.resolve(platform() + ".jar");
        try {
            var size = Files.size(jar);
            var unpacked = folder.resolve("programs-" + platform() + "-" + Long.toHexString(size));
            if (!Files.isDirectory(unpacked)) {
                // Unpacked beside and moved over, so that a kill in between leaves no half set of programs.
                var draft = Files.createTempDirectory(folder, "unpacking");
                extract(jar, draft);
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
                Files.move(draft, unpacked, StandardCopyOption.ATOMIC_MOVE);
            }
            return unpacked;
        } catch (IOException broken) {
            throw new StartRefused("Cannot unpack PostgreSQL from " + jar + ": " + broken.getMessage() + ".", broken);
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name", "");
        var architecture = ARCHITECTURES.get(System.getProperty("os.arch", ""));
        if (!system.equals("Linux") || architecture == null) {
            throw new StartRefused("The embedded PostgreSQL runs on Linux on amd64 and arm64 only;"
                    + " set POSTHORN_DB_URL to use one of yours.");
        }
        return architecture;
    }

    private static void extract(Path jar, Path target) throws IOException {
        try (var archive = new JarFile(jar.toFile())) {
            var packed = archive.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("there is no .txz in it"));
            try (var content = archive.getInputStream(packed);
                    var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(entry, tar, target);
                }
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("'" + entry.getName() + "' leads out of the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            var program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
