import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipInputStream;

/**
 * Downloads, checks and unpacks the Maven that ./mvnw asks for. Run as a single source file by java, so that a JDK is
 * all that is needed.
 *
 * <p>Arguments: version, SHA-512 of the zip, target folder.
 */
final class FetchMaven {
    public static void main(String[] arguments) throws Exception {
        var version = arguments[0];
        var target = Path.of(arguments[2]).toAbsolutePath();
        var address = URI.create(repository() + "/org/apache/maven/apache-maven/" + version + "/apache-maven-" + version + "-bin.zip");
        System.err.println("Fetching Maven " + version + " once, to " + target);
        Files.createDirectories(target.getParent());
        var zip = Files.createTempFile(target.getParent(), "maven", ".zip");
        try {
            download(address, zip);
            check(zip, arguments[1]);
            var draft = Files.createTempDirectory(target.getParent(), "maven");
            unpack(zip, draft);
            // Moved as a whole: a broken download never looks like a Maven.
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(zip);
        }
    }

    /** MVNW_REPOURL, or the public repository, whose name is Maven's own group id read backwards. */
    private static String repository() {
        var chosen = System.getenv("MVNW_REPOURL");
        if (chosen != null && !chosen.isBlank()) {
            return chosen.replaceAll("/+$", "");
        }
        var parts = "org.apache.maven".split("\\.");
        return "https://repo." + parts[2] + "." + parts[1] + "." + parts[0] + "/maven2";
    }

    private static void download(URI address, Path zip) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(ProxySelector.getDefault())
                .build();
        var answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(zip));
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answered " + answer.statusCode());
        }
    }

    private static void check(Path zip, String expected) throws Exception {
        var digest = MessageDigest.getInstance("SHA-512");
        try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(zip)), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        var found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(expected)) {
            throw new IOException("The download has SHA-512 " + found + ", expected " + expected);
        }
    }

    /** Leaves out the archive's own top folder. */
    private static void unpack(Path zip, Path target) throws IOException {
        try (var entries = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var path = target.resolve(name).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException(entry.getName() + " leads out of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(entries, path, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        target.resolve("bin/mvn").toFile().setExecutable(true, false);
        target.toFile().setReadable(true, false);
        target.toFile().setExecutable(true, false);
    }
}
