package io.posthorn.server;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;

/**
 * Writes the problem where the server ends a request before the WAR: an answer without a body and without a single field.
 * The WAR's first filter puts fields on every answer. The server leaves 200 where its own reading of the address or of the
 * host failed; nothing was asked and nothing done, so that becomes 400.
 */
final class UnwrittenAnswers extends BaseFilter {

    @Override
    public NextAction handleWrite(FilterChainContext context) {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpResponsePacket answer
                && isUnwritten(answer, content)) {
            Problem problem = Problem.ofAddress(answer.getStatus());
            context.setMessage(problem.writtenTo(answer, context.getMemoryManager()));
        }
        return context.getInvokeAction();
    }

    private static boolean isUnwritten(HttpResponsePacket answer, HttpContent content) {
        return !answer.isCommitted()
                && answer.getHeaders().size() == 0
                && content.isLast()
                && !content.getContent().hasRemaining()
                && (answer.getStatus() == 200 || answer.getStatus() >= 400);
    }
}
