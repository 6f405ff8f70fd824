package io.posthorn.launcher.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A file of {@code name=value} lines that only its owner may read. A value is made once, when it is first asked for,
 * and stays.
 */
public final class Secrets {
    private final Path file;
    private final Map<String, String> lines = new LinkedHashMap<>();

    /** Opens the file; an absent one is empty. */
    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            readLines()
                    .forEach(line ->
                            lines.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        }
    }

    /** The kept value, or a new one that is on disk before this method returns. */
    public synchronized String keep(String name, Supplier<String> maker) {
        var known = lines.get(name);
        if (known != null) {
            return known;
        }
        var made = maker.get();
        lines.put(name, made);
        write();
        return made;
    }

    private List<String> readLines() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.indexOf('=') > 0)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Written beside and moved over, so that a kill in between leaves the old file.
    private void write() {
        var text = new ArrayList<String>();
        lines.forEach((name, value) -> text.add(name + "=" + value));
        var draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new StartRefused("Cannot write " + file + ".", unwritable);
        }
    }
}
