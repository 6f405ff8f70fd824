package io.posthorn.launcher.server;

import io.posthorn.launcher.settings.Chance;
import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Secrets;
import io.posthorn.launcher.settings.Settings;
import java.nio.file.Path;

/** The first platform key and the first portal operator, written to a file only its owner may read. */
public record Credentials(String apiKey, String user, String password) {

    /** Reads them, or makes and writes them at the first start. */
    public static Credentials keep(Path file, Settings settings) {
        var lines = new Secrets(file);
        return new Credentials(
                lines.keep(
                        "POSTHORN_API_KEY",
                        () -> settings.value(Key.BOOTSTRAP_API_KEY).orElseGet(() -> "ph_live_" + Chance.hex(32))),
                lines.keep("POSTHORN_USER", () -> settings.value(Key.BOOTSTRAP_USER, "admin@posthorn.local")),
                lines.keep(
                        "POSTHORN_PASSWORD",
                        () -> settings.value(Key.BOOTSTRAP_PASSWORD).orElseGet(() -> Chance.hex(12))));
    }

    @Override
    public String toString() {
        return user;
    }
}
