package io.posthorn.server;

import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.memory.Buffers;

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
            context.setMessage(written(context, answer));
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

    private static HttpContent written(FilterChainContext context, HttpResponsePacket answer) {
        Problem problem = Problem.ofAddress(answer.getStatus());
        byte[] body = problem.body();
        answer.setStatus(problem.status());
        // There is none, but the headers believe that they are at their end and take only what may follow a body.
        answer.getHeaders().clear();
        answer.setContentLength(body.length);
        Problem.FIELDS.forEach(answer::setHeader);
        // HTTP/1.1 drops the body of an answer to HEAD by itself, HTTP/2 sends what it is given.
        boolean isHead = answer.getRequest().getMethod() == Method.HEAD;
        return HttpContent.create(
                answer, true, isHead ? Buffers.EMPTY_BUFFER : Buffers.wrap(context.getMemoryManager(), body));
    }
}
