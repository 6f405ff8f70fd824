package io.posthorn.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.stream.Collectors;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Writes the problem where the codec cannot read a head or a chunk. It then answers by itself, asks nobody and ends the
 * connection; but it tells its probes first, on the same thread, and so the bytes that follow are known to be that answer.
 */
final class RefusedHeads extends BaseFilter {
    private static final String EMPTY = "Content-Length: 0\r\n";

    private static final Attribute<Boolean> REFUSED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("posthorn.refused");

    void watch(HttpServerFilter codec) {
        codec.getMonitoringConfig().addProbes(new Refusals());
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        var connection = context.getConnection();
        if (REFUSED.isSet(connection) && context.getMessage() instanceof Buffer head) {
            REFUSED.remove(connection);
            byte[] answer = withProblem(head.toStringContent(ISO_8859_1)).getBytes(ISO_8859_1);
            context.setMessage(Buffers.wrap(context.getMemoryManager(), answer));
        }
        return context.getInvokeAction();
    }

    /** @return the head with fields and a body; what is no empty refusal comes back as it is */
    private static String withProblem(String head) {
        if (!head.matches("(?s)HTTP/1\\.[01] [45]\\d\\d .*\r\n\r\n") || !head.contains(EMPTY)) {
            return head;
        }
        Problem problem = Problem.ofHead(Integer.parseInt(head.substring(9, 12)));
        String fields = Problem.FIELDS.entrySet().stream()
                .map(field -> field.getKey() + ": " + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "Content-Length: " + problem.body().length + "\r\n", ""));
        return head.replace(EMPTY, fields) + new String(problem.body(), ISO_8859_1);
    }

    /** An answer that has begun stays as it is, and HEAD is answered without a body. */
    private static final class Refusals extends HttpProbe.Adapter {
        @Override
        @SuppressWarnings("rawtypes") // As Grizzly declares it.
        public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
            if (packet instanceof HttpRequestPacket request
                    && !request.getResponse().isCommitted()
                    && request.getMethod() != Method.HEAD) {
                REFUSED.set(connection, true);
            }
        }
    }
}
