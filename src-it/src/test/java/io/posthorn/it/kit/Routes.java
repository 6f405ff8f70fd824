package io.posthorn.it.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The routes of the contract, as the product itself publishes it. */
public final class Routes {
    private static final Pattern PATH = Pattern.compile("  (/\\S+):");
    private static final Pattern METHOD = Pattern.compile("    (get|post|put|patch|delete):");

    private Routes() {}

    /** A method and a path with placeholders, below {@code /api/v1}. */
    public record Route(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** Reads {@code openapi.yaml} and leaves out what stands outside of {@code /api/v1}. */
    public static List<Route> of(Api api) {
        List<Route> routes = new ArrayList<>();
        String path = "";
        boolean inPaths = false;
        for (String line : api.get("/openapi.yaml").expect(200).text().split("\n", -1)) {
            inPaths = line.equals("paths:") || (inPaths && !line.matches("[a-z].*"));
            var place = PATH.matcher(line);
            var method = METHOD.matcher(line);
            if (inPaths && place.matches()) {
                path = place.group(1);
            } else if (inPaths && method.matches() && !path.startsWith("/health") && !path.startsWith("/metrics")) {
                routes.add(new Route(method.group(1).toUpperCase(Locale.ROOT), path));
            }
        }
        return routes;
    }
}
