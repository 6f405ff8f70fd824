package io.posthorn.launcher.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The checked settings of one start. An empty variable counts as not set. */
public final class Settings {
    private final Map<Key, String> values = new EnumMap<>(Key.class);

    private Settings() {}

    /**
     * Reads every {@code POSTHORN_…} variable.
     *
     * @throws StartRefused for an unknown key, a value out of range, an unreadable file, or keys that do not go together
     */
    public static Settings of(Map<String, String> environment) {
        var settings = new Settings();
        environment.forEach((variable, value) -> {
            if (variable.startsWith("POSTHORN_") && !value.isEmpty()) {
                settings.put(variable, value);
            }
        });
        settings.needs(Key.DB_USER, Key.DB_URL);
        settings.needs(Key.DB_PASSWORD, Key.DB_URL);
        settings.needs(Key.DB_URL, Key.DB_USER);
        settings.needs(Key.BROKER_USER, Key.BROKER_URL);
        settings.needs(Key.BROKER_PASSWORD, Key.BROKER_USER);
        settings.needs(Key.BROKER_USER, Key.BROKER_PASSWORD);
        return settings;
    }

    /**
     * Reads which folder is meant and nothing else: what became wrong since the start must not keep anybody from stopping
     * it.
     */
    public static Settings ofFolder(Map<String, String> environment) {
        var settings = new Settings();
        Optional.ofNullable(environment.get(Key.DATA.variable()))
                .filter(folder -> !folder.isEmpty())
                .ifPresent(folder -> settings.values.put(Key.DATA, folder));
        return settings;
    }

    /** The same settings with one value replaced, as a command line option does. */
    public Settings with(Key key, String value) {
        var changed = new Settings();
        changed.values.putAll(values);
        changed.values.put(key, key.check(value));
        return changed;
    }

    /** The value of a key, if it was set. */
    public Optional<String> value(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key, or its default. */
    public String value(Key key, String otherwise) {
        return value(key).orElse(otherwise);
    }

    /** The folder that holds everything of this instance. */
    public Path data() {
        return Path.of(value(Key.DATA, ".posthorn")).toAbsolutePath().normalize();
    }

    /** The one port that is open to others. */
    public int port() {
        return Integer.parseInt(value(Key.PORT, "8080"));
    }

    private void put(String variable, String value) {
        var fromFile = Key.ofFileVariable(variable);
        var key = fromFile.or(() -> Key.ofVariable(variable))
                .orElseThrow(() -> new StartRefused(variable + " is not a setting of Posthorn;"
                        + " distribution/config/posthorn.properties lists all of them."));
        var checked = key.check(fromFile.isPresent() ? read(variable, value) : value);
        if (values.put(key, checked) != null) {
            throw new StartRefused("Set either " + key.variable() + " or " + key.fileVariable() + ", not both.");
        }
    }

    private void needs(Key key, Key other) {
        if (values.containsKey(key) && !values.containsKey(other)) {
            throw new StartRefused(key.variable() + " is set, so " + other.variable() + " must be set too.");
        }
    }

    private static String read(String variable, String file) {
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException unreadable) {
            throw new StartRefused(variable + " names " + file + ", which cannot be read.", unreadable);
        }
    }
}
