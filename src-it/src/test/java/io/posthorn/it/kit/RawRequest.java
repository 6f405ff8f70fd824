package io.posthorn.it.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request that no client library would send, on a connection of its own.
 *
 * @param line the first line, as it stands
 * @param headers lines, as they stand; one that closes the connection is added
 * @param body as it stands, empty for none; no header tells of it by itself
 */
public record RawRequest(String line, List<String> headers, String body) {
    private static final int LONGEST_WAIT_MILLIS = 40_000;

    public static RawRequest of(String line, String... headers) {
        return new RawRequest(line, List.of(headers), "");
    }

    /** With a header that names the host and is a good one. */
    public RawRequest toThisHost() {
        return with("Host: 127.0.0.1");
    }

    public RawRequest with(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new RawRequest(line, more, body);
    }

    /** With a JSON body and the headers that tell of it. */
    public RawRequest saying(String json) {
        RawRequest told = with("Content-Type: application/json").with("Content-Length: " + json.length());
        return new RawRequest(line, told.headers, json);
    }

    /** Sends it to the product under test and reads until the end of the connection. */
    public Answer send() {
        try (Socket sent = begin()) {
            return answer(sent);
        } catch (IOException broken) {
            throw new UncheckedIOException(line, broken);
        }
    }

    /** With a body that no header tells of. */
    public RawRequest begunWith(String part) {
        return new RawRequest(line, headers, part);
    }

    /** Sends it and leaves the connection open. */
    public Socket begin() throws IOException {
        var socket =
                new Socket(InetAddress.getLoopbackAddress(), Variables.base().getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(text().getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** Sends it with a body in drips, one byte in each packet, and reads until the end of the connection. */
    public Answer drip(String drops) {
        byte[] bytes = drops.getBytes(StandardCharsets.UTF_8);
        try (Socket dripping = with("Content-Length: " + bytes.length).begin()) {
            for (byte each : bytes) {
                dripping.getOutputStream().write(each);
            }
            return answer(dripping);
        } catch (IOException broken) {
            throw new UncheckedIOException(line, broken);
        }
    }

    /** Reads until the end of the connection. */
    public Answer answer(Socket sent) throws IOException {
        return answer(new String(sent.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    }

    private String text() {
        String fields = headers.stream().map(header -> header + "\r\n").collect(Collectors.joining());
        return line + "\r\n" + fields + "Connection: close\r\n\r\n" + body;
    }

    private Answer answer(String text) {
        int end = text.indexOf("\r\n\r\n");
        String[] head = text.substring(0, end).split("\r\n", -1);
        int status = Integer.parseInt(head[0].split(" ", -1)[1]);
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(line, status, HttpHeaders.of(fields(head), (name, value) -> true), body);
    }

    private static Map<String, List<String>> fields(String[] head) {
        return Arrays.stream(head)
                .skip(1)
                .map(field -> field.split(": ", 2))
                .collect(Collectors.groupingBy(
                        field -> field[0], TreeMap::new, Collectors.mapping(field -> field[1], Collectors.toList())));
    }
}
