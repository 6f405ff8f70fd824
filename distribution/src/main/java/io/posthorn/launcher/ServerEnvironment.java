package io.posthorn.launcher;

import io.posthorn.launcher.broker.BrokerAccess;
import io.posthorn.launcher.postgres.Ledger;
import io.posthorn.launcher.process.Ports;
import io.posthorn.launcher.server.Credentials;
import io.posthorn.launcher.settings.Chance;
import io.posthorn.launcher.settings.Key;
import io.posthorn.launcher.settings.Secrets;
import io.posthorn.launcher.settings.Settings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment the WAR reads: every value of the start; what is left open is empty. */
record ServerEnvironment(Settings settings, Secrets secrets, Ports ports) {

    Map<String, String> with(Ledger ledger, BrokerAccess broker, Credentials credentials) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("POSTHORN_DB_URL", ledger.url());
        variables.put("POSTHORN_DB_APP_USER", ledger.app().name());
        variables.put("POSTHORN_DB_APP_PASSWORD", ledger.app().password());
        variables.put("POSTHORN_DB_DISPATCH_USER", ledger.dispatch().name());
        variables.put("POSTHORN_DB_DISPATCH_PASSWORD", ledger.dispatch().password());
        variables.put("POSTHORN_BROKER_ADDRESSES", broker.addresses());
        variables.put("POSTHORN_BROKER_USER", broker.user());
        variables.put("POSTHORN_BROKER_PASSWORD", broker.password());
        variables.put("POSTHORN_ADAPTER_PROPERTIES", broker.adapterProperties());
        variables.put("POSTHORN_SECRET_KEY", secretKey());
        variables.put("POSTHORN_EGRESS_ALLOW", settings.value(Key.EGRESS_ALLOW, ""));
        variables.put("POSTHORN_OWN_PORTS", ownPorts());
        variables.put("POSTHORN_PROFILES_DIR", profiles());
        variables.put("POSTHORN_PUBLIC_URL", settings.value(Key.PUBLIC_URL, ""));
        variables.put("POSTHORN_NODE", node());
        variables.put("POSTHORN_BOOTSTRAP_API_KEY", credentials.apiKey());
        variables.put("POSTHORN_BOOTSTRAP_USER", credentials.user());
        variables.put("POSTHORN_BOOTSTRAP_PASSWORD", credentials.password());
        return variables;
    }

    private String ownPorts() {
        return ports.taken().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private String secretKey() {
        return settings.value(Key.SECRET_KEY).orElseGet(() -> secrets.keep("secret.key", () -> Chance.base64(32)));
    }

    // The server runs in another folder than the person who wrote the path.
    private String profiles() {
        return settings.value(Key.PROFILES_DIR)
                .map(path -> Path.of(path).toAbsolutePath().toString())
                .orElse("");
    }

    private String node() {
        return settings.value(Key.NODE).orElseGet(() -> secrets.keep("node", () -> "node-" + Chance.hex(4)));
    }
}
