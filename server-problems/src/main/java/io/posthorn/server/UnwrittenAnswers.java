package io.posthorn.server;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * Writes the problem where the server ends a request without the WAR. What the WAR answers has the fields that its first
 * filter puts on everything; a refusal without them, with a page of the server or with nothing, is the server's own. The
 * server leaves 200 where its own reading of the address or of the host failed; nothing was asked and nothing done, so that
 * becomes 400. While the server ends, the WAR's own faults are not its fault: they are 503, too.
 */
final class UnwrittenAnswers extends BaseFilter {

    private final BooleanSupplier ending;

    /** @param ending whether the server is about to end */
    UnwrittenAnswers(BooleanSupplier ending) {
        this.ending = ending;
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpPacket part
                && part.getHttpHeader() instanceof HttpResponsePacket answer
                && !answer.isCommitted()) {
            problem(answer, part).ifPresent(problem -> {
                if (!isAll(part)) {
                    // What still comes of it belongs to nothing.
                    answer.getProcessingState().setKeepAlive(false);
                }
                context.setMessage(problem.writtenTo(answer, context.getMemoryManager()));
            });
        }
        return context.getInvokeAction();
    }

    private Optional<Problem> problem(HttpResponsePacket answer, HttpPacket part) {
        int status = answer.getStatus();
        boolean isOfTheWar = answer.getHeader("X-Content-Type-Options") != null;
        boolean isBare = answer.getHeaders().size() == 0 && isAll(part) && !hasBytes(part);
        if (status >= 500 && ending.getAsBoolean()) {
            return Optional.of(Problem.ofUnavailable());
        }
        if (status >= 400 && !isOfTheWar) {
            return Optional.of(isBare ? Problem.ofAddress(status) : Problem.ofServersPage(status));
        }
        return status == 200 && isBare ? Optional.of(Problem.ofAddress(status)) : Optional.empty();
    }

    private static boolean isAll(HttpPacket part) {
        return part instanceof HttpContent content && content.isLast();
    }

    private static boolean hasBytes(HttpPacket part) {
        return part instanceof HttpContent content && content.getContent().hasRemaining();
    }
}
