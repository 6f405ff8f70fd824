package io.posthorn.benchmark.load;

import io.posthorn.benchmark.load.Customers.Outlet;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes whole requests: event {@code n} goes to topic {@code n mod topics}, a batch to one tenant's topics. */
public final class Requests {
    private final List<Outlet> outlets;
    private final int payload;
    private final String filler;

    /** @param payload bytes of each payload, at least what the number needs */
    public Requests(List<Outlet> outlets, int payload) {
        this.outlets = List.copyOf(outlets);
        this.payload = payload;
        this.filler = "abcdefghijklmnopqrstuvwxyz 0123456789 ".repeat(payload / 38 + 1);
    }

    byte[] single(int event) {
        Outlet outlet = outlets.get(event % outlets.size());
        return request("/api/v1/events", outlet.key(), event(event, outlet));
    }

    byte[] batch(int first, int count) {
        Outlet outlet = outlets.get(first % outlets.size());
        List<Outlet> own = outlets.stream()
                .filter(other -> other.key().equals(outlet.key()))
                .toList();
        StringBuilder body = new StringBuilder(count * (payload + 100)).append("{\"events\":[");
        for (int event = first; event < first + count; event++) {
            body.append(event == first ? "" : ",").append(event(event, own.get(event % own.size())));
        }
        return request("/api/v1/events/batch", outlet.key(), body.append("]}").toString());
    }

    private String event(int event, Outlet outlet) {
        String begin = "{\"n\":" + event + ",\"filler\":\"";
        int rest = Math.max(0, payload - begin.length() - 2);
        return "{\"topic\":\"" + outlet.topic() + "\",\"payload\":" + begin + filler.substring(0, rest) + "\"}}";
    }

    private static byte[] request(String path, String key, String body) {
        return ("POST " + path + " HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer " + key
                        + "\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
