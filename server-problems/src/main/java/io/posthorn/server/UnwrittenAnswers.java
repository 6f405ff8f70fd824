package io.posthorn.server;

import java.util.Optional;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * Writes the problem where the server ends a request before the WAR: an answer without a body and without a single field,
 * or a page of the server's own. The WAR's first filter puts fields on every answer. The server leaves 200 where its own
 * reading of the address or of the host failed; nothing was asked and nothing done, so that becomes 400.
 */
final class UnwrittenAnswers extends BaseFilter {

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpResponsePacket answer
                && content.isLast()
                && !answer.isCommitted()) {
            problem(answer, content)
                    .ifPresent(problem -> context.setMessage(problem.writtenTo(answer, context.getMemoryManager())));
        }
        return context.getInvokeAction();
    }

    private static Optional<Problem> problem(HttpResponsePacket answer, HttpContent content) {
        int status = answer.getStatus();
        if (isServersPage(answer)) {
            return Optional.of(Problem.ofServersPage(status));
        }
        boolean isUnwritten =
                answer.getHeaders().size() == 0 && !content.getContent().hasRemaining();
        return isUnwritten && (status == 200 || status >= 400)
                ? Optional.of(Problem.ofAddress(status))
                : Optional.empty();
    }

    private static boolean isServersPage(HttpResponsePacket answer) {
        return answer.getStatus() >= 400
                && answer.getHeader("X-Content-Type-Options") == null
                && String.valueOf(answer.getContentType()).startsWith("text/html");
    }
}
