package io.posthorn.launcher;

import io.posthorn.launcher.postgres.Access;
import io.posthorn.launcher.postgres.EmbeddedPostgres;
import io.posthorn.launcher.postgres.Ledger;
import io.posthorn.launcher.postgres.Role;
import io.posthorn.launcher.process.Child;
import io.posthorn.launcher.process.DataFolder;
import io.posthorn.launcher.process.Ports;
import io.posthorn.launcher.process.Progress;
import io.posthorn.launcher.settings.Chance;
import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Secrets;
import io.posthorn.launcher.settings.Settings;
import java.time.Duration;
import java.util.Optional;

/** The database of this start: the operator's, or an embedded one. */
record Database(Optional<Child> child, Access owner, String ownerPassword, Role app, Role dispatch, Progress progress) {

    static Database of(
            Settings settings, Home home, DataFolder folder, Ports ports, Secrets secrets, Progress progress) {
        var app = new Role("posthorn_app", password(settings, Key.DB_APP_PASSWORD, secrets));
        var dispatch = new Role("posthorn_dispatch", password(settings, Key.DB_DISPATCH_PASSWORD, secrets));
        var url = settings.value(Key.DB_URL);
        if (url.isPresent()) {
            var owner = new Access(url.get(), settings.value(Key.DB_USER, ""), settings.value(Key.DB_PASSWORD, ""));
            return new Database(Optional.empty(), owner, owner.password(), app, dispatch, progress);
        }
        var postgres = new EmbeddedPostgres(
                folder,
                home.postgres(),
                ports.loopback("postgres"),
                secrets.keep("database.superuser", () -> Chance.hex(24)));
        return new Database(
                Optional.of(new Child(postgres, folder, progress)),
                postgres.access(),
                secrets.keep("database.owner", () -> Chance.hex(24)),
                app,
                dispatch,
                progress);
    }

    /** Brings it up with its roles and its schema. */
    Ledger start() {
        child.ifPresent(Child::start);
        var begin = System.nanoTime();
        var ledger = child.isPresent()
                ? Ledger.embedded(owner, ownerPassword, app, dispatch)
                : Ledger.external(owner, app, dispatch);
        progress.took("Database schema is current", Duration.ofNanos(System.nanoTime() - begin));
        return ledger;
    }

    void stop() {
        child.ifPresent(Child::stop);
    }

    private static String password(Settings settings, Key key, Secrets secrets) {
        return settings.value(key)
                .orElseGet(() -> secrets.keep(
                        key == Key.DB_APP_PASSWORD ? "database.app" : "database.dispatch", () -> Chance.hex(24)));
    }
}
