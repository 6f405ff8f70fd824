package io.posthorn.benchmark.sink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** One connection: collects bytes, cuts requests out of them, reads the event's number, answers. */
final class Inbound {
    private static final byte[] OK = ascii("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    private static final byte[] BLANK = ascii("\r\n\r\n");
    private static final byte[] LENGTH = ascii("content-length:");
    private static final byte[] NUMBER = ascii("\"n\":");

    private final SocketChannel channel;
    private byte[] bytes = new byte[8 * 1_024];
    private int filled;

    Inbound(SocketChannel channel) {
        this.channel = channel;
    }

    /** @return false when the other side has closed */
    boolean read(IntConsumer events) throws IOException {
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, filled * 2);
        }
        int count = channel.read(ByteBuffer.wrap(bytes, filled, bytes.length - filled));
        if (count < 0) {
            return false;
        }
        filled += count;
        int from = 0;
        for (int end = request(from, events); end > 0; end = request(from, events)) {
            from = end;
        }
        System.arraycopy(bytes, from, bytes, 0, filled - from);
        filled -= from;
        return true;
    }

    /** @return the end of the request that begins there, 0 if it is not whole yet */
    private int request(int from, IntConsumer events) throws IOException {
        int blank = find(BLANK, from, filled);
        if (blank < 0) {
            return 0;
        }
        int field = find(LENGTH, from, blank);
        if (field < 0) {
            throw new IllegalArgumentException("A request without a length.");
        }
        int body = blank + BLANK.length;
        int end = body + number(field + LENGTH.length);
        if (end > filled) {
            return 0;
        }
        int number = find(NUMBER, body, end);
        events.accept(number < 0 ? -1 : number(number + NUMBER.length));
        // Some bytes into an empty socket buffer: they fit.
        channel.write(ByteBuffer.wrap(OK));
        return end;
    }

    private int number(int at) {
        int i = at;
        while (bytes[i] == ' ') {
            i++;
        }
        int value = 0;
        while (bytes[i] >= '0' && bytes[i] <= '9') {
            value = value * 10 + bytes[i++] - '0';
        }
        return value;
    }

    /** The needle is in lower case; letters of the bytes are compared without case. */
    private int find(byte[] needle, int from, int to) {
        for (int i = from; i <= to - needle.length; i++) {
            int k = 0;
            while (k < needle.length && lower(bytes[i + k]) == needle[k]) {
                k++;
            }
            if (k == needle.length) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte b) {
        return b >= 'A' && b <= 'Z' ? b + 32 : b;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
