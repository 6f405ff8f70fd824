package io.posthorn.messaging.http;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a part of this product listens that is no webhook's business: the database, the broker, the server itself. */
public record Place(String host, int port) {
    private static final int POSTGRES = 5432;
    private static final int PORT_MAPPER = 7676;

    /** {@code host}, {@code host:port} or {@code [address]:port}, between {@code //} and the path, several with commas. */
    private static final Pattern AUTHORITY = Pattern.compile("(?:[a-z:]*//)?([^/?]*).*");

    private static final Pattern PORT = Pattern.compile(":[0-9]+$");

    /** @param url {@code jdbc:postgresql://host:port,host:port/database?…} */
    public static List<Place> ofDatabase(String url) {
        return Stream.of(authority(url).split(",", -1))
                .map(place -> of(place, POSTGRES))
                .toList();
    }

    /** @param addresses {@code mq://host:port/service,…}, as OpenMQ takes them */
    public static List<Place> ofBroker(String addresses) {
        return Stream.of(addresses.split(",", -1))
                .map(address -> of(authority(address.strip()), PORT_MAPPER))
                .toList();
    }

    /**
     * @param ports {@code 8080,41234}
     * @throws IllegalArgumentException with a sentence that names the wrong part
     */
    public static List<Place> ofThisMachine(String ports) {
        return Stream.of(ports.split(",", -1))
                .map(port -> new Place("127.0.0.1", port(port.strip())))
                .toList();
    }

    static int port(String text) {
        if (!text.matches("[1-9][0-9]{0,4}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("The port \"" + text + "\" is not a number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    private static String authority(String text) {
        return AUTHORITY.matcher(text).replaceFirst("$1");
    }

    private static Place of(String text, int usualPort) {
        var port = PORT.matcher(text);
        if (port.find()) {
            return named(text.substring(0, port.start()), Integer.parseInt(text.substring(port.start() + 1)));
        }
        return named(text, usualPort);
    }

    // Both clients take the machine itself when no host is named.
    private static Place named(String host, int port) {
        return new Place(host.isEmpty() ? "localhost" : Hosts.withoutBrackets(host), port);
    }
}
