package io.posthorn.messaging.http;

import static io.posthorn.messaging.http.Requests.DEADLINE;

import io.posthorn.domain.delivery.ErrorClass;
import io.posthorn.messaging.http.FaultyReceiver.Script;
import java.time.Duration;

/** Ways to fail a request that was read, and what the sender must call each. */
enum ReceiverFault {
    HANGS(ErrorClass.TIMEOUT, Conversation::hang),
    DRIPS_ITS_HEAD(ErrorClass.TIMEOUT, with -> {
        with.write("HTTP/1.1 200 OK\r\n");
        with.dripForever("x", Duration.ofMillis(50));
    }),
    DRIPS_HEADER_LINES(ErrorClass.TIMEOUT, with -> {
        with.write("HTTP/1.1 200 OK\r\n");
        with.dripForever("X-A: b\r\n", Duration.ofMillis(50));
    }),
    DRIPS_ITS_BODY(ErrorClass.TIMEOUT, with -> {
        with.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        with.dripForever("x", Duration.ofMillis(50));
    }),
    DRIPS_CHUNKS(ErrorClass.TIMEOUT, with -> {
        with.write(ReceiverFault.CHUNKED);
        with.dripForever("1\r\nx\r\n", Duration.ofMillis(50));
    }),
    ENDS_TOO_LATE(ErrorClass.TIMEOUT, with -> {
        with.pause(DEADLINE.plusMillis(500));
        with.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    }),
    PROMISES_MORE_THAN_IT_SENDS(ErrorClass.TIMEOUT, with -> {
        with.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123");
        with.hang();
    }),
    SENDS_ENDLESS_EARLY_HINTS(ErrorClass.BAD_RESPONSE, with -> {
        with.dripForever("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n", Duration.ofMillis(1));
    }),
    SENDS_TWENTY_THOUSAND_HEADERS(ErrorClass.BAD_RESPONSE, with -> {
        with.write("HTTP/1.1 200 OK\r\n" + "X-A: b\r\n".repeat(20_000) + "\r\n");
        with.hang();
    }),
    SENDS_AN_ENDLESS_HEADER(ErrorClass.BAD_RESPONSE, with -> {
        with.write("HTTP/1.1 200 OK\r\nX-A: ");
        with.dripForever("x".repeat(1024), Duration.ofMillis(1));
    }),
    SENDS_A_HEAD_OF_FORTY_KIBIBYTES(ErrorClass.BAD_RESPONSE, with -> {
        with.write("HTTP/1.1 200 OK\r\n" + ("X-A: " + "b".repeat(4000) + "\r\n").repeat(10) + "\r\n");
        with.hang();
    }),
    SPEAKS_NO_HTTP(ErrorClass.BAD_RESPONSE, with -> {
        with.write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        with.hang();
    }),
    ANSWERS_STATUS_FORTY_TWO(ErrorClass.BAD_RESPONSE, with -> {
        with.write("HTTP/1.1 042 What\r\nContent-Length: 0\r\n\r\n");
        with.hang();
    }),
    ANSWERS_STATUS_X(ErrorClass.BAD_RESPONSE, with -> {
        with.write("HTTP/1.1 OK\r\nContent-Length: 0\r\n\r\n");
        with.hang();
    }),
    BREAKS_ITS_CHUNKS(ErrorClass.BAD_RESPONSE, with -> {
        with.write(ReceiverFault.CHUNKED + "zz\r\nhello\r\n");
        with.hang();
    }),
    CLOSES_BEFORE_AN_ANSWER(ErrorClass.RESET, with -> {}),
    RESETS_BEFORE_AN_ANSWER(ErrorClass.RESET, Conversation::reset),
    CLOSES_INSIDE_THE_HEAD(ErrorClass.BAD_RESPONSE, with -> {
        with.write("HTTP/1.1 200 OK\r\nContent-");
    }),
    CLOSES_INSIDE_THE_BODY(ErrorClass.RESET, with -> {
        with.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123");
    }),
    CLOSES_INSIDE_A_CHUNK(ErrorClass.RESET, with -> {
        with.write(ReceiverFault.CHUNKED + "a\r\n123");
    }),
    CLOSES_BETWEEN_CHUNKS(ErrorClass.RESET, with -> {
        with.write(ReceiverFault.CHUNKED + "3\r\n123\r\n");
    }),
    RESETS_INSIDE_THE_BODY(ErrorClass.RESET, with -> {
        with.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123");
        with.reset();
    });

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final ErrorClass error;

    @SuppressWarnings("ImmutableEnumChecker") // No script above holds anything.
    private final Script script;

    ReceiverFault(ErrorClass error, Script script) {
        this.error = error;
        this.script = script;
    }

    ErrorClass error() {
        return error;
    }

    /** @return a receiver that fails every connection this way, once it has read a request */
    FaultyReceiver receiver() {
        return new FaultyReceiver(with -> {
            if (with.hasRequest()) {
                script.run(with);
            }
        });
    }
}
