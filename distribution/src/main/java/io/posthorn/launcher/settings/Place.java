package io.posthorn.launcher.settings;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Addresses of what the product works with. A port out of range would be noticed only when somebody dials it. */
final class Place {
    private static final Pattern BROKER = Pattern.compile("mqs?://[\\w.-]+:(?<port>\\d+)(/\\w+)?");
    private static final Pattern DATABASE = Pattern.compile("jdbc:postgresql://\\S+");
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

    private static boolean isKnownToTheDriver(String url) {
        try {
            return DriverManager.getDriver(url) != null;
        } catch (SQLException unknown) {
            return false;
        }
    }
}
