package io.posthorn.launcher.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses of the product and of what it works with. A port out of range would be noticed only when somebody dials it. */
final class Place {
    private static final Pattern BROKER = Pattern.compile("mqs?://[\\w.-]+:(?<port>\\d+)(/\\w+)?");
    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://\\S+");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Rule PORT = Rule.port();

    private Place() {}

    static boolean isBroker(String address) {
        var read = BROKER.matcher(address);
        return read.matches() && PORT.allows(read.group("port"));
    }

    /** Hosts, ports and the rest are for the driver to judge: nobody else knows all that may be written there. */
    static boolean isDatabase(String url) {
        return DATABASE.matcher(url).matches() && isKnownToTheDriver(url);
    }

    static boolean isPublic(String address) {
        try {
            var url = new URI(address);
            return WEB.contains(String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT))
                    && url.getHost() != null
                    && (url.getPort() == -1 || PORT.allows(String.valueOf(url.getPort())))
                    && Stream.of(url.getRawUserInfo(), url.getRawQuery(), url.getRawFragment())
                            .allMatch(Objects::isNull);
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static boolean isKnownToTheDriver(String url) {
        try {
            return DriverManager.getDriver(url) != null;
        } catch (SQLException unknown) {
            return false;
        }
    }
}
