package io.posthorn.messaging.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The receiver's end of one connection. */
final class Conversation {
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: ([0-9]+)\r\n");

    private final Socket socket;
    private final InputStream in;
    private final List<byte[]> requests;

    Conversation(Socket socket, List<byte[]> requests) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.requests = requests;
    }

    /** Reads one request whole and keeps its bytes. */
    boolean hasRequest() throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        int match = 0;
        while (match < 4) {
            int read = in.read();
            if (read < 0) {
                return false;
            }
            raw.write(read);
            match = read == "\r\n\r\n".charAt(match) ? match + 1 : read == '\r' ? 1 : 0;
        }
        Matcher length =
                LENGTH.matcher(raw.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
        raw.write(in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0));
        requests.add(raw.toByteArray());
        return true;
    }

    /** Answers every request without keeping it; the request's end is its closing brace, as one read returns it. */
    void answerForever(String response) throws IOException {
        byte[] answer = response.getBytes(StandardCharsets.ISO_8859_1);
        byte[] buffer = new byte[16 * 1024];
        int read;
        while ((read = socket.getInputStream().read(buffer)) >= 0) {
            if (buffer[read - 1] == '}') {
                write(answer);
            }
        }
    }

    void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Writes the same text again and again until the sender hangs up. */
    void dripForever(String text, Duration pause) throws IOException {
        while (true) {
            write(text);
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    /** Says nothing until the sender hangs up. */
    void hang() throws IOException {
        while (in.read() >= 0) {
            // whatever still comes
        }
    }

    void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    /** Closes with RST instead of FIN. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
