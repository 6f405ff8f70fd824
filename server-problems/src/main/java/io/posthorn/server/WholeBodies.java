package io.posthorn.server;

import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.jspecify.annotations.Nullable;

/**
 * Calls the handler when the body is there, so that no thread waits for who sends slowly: between two parts of a body its
 * connection costs what an idle one costs. Bodies that come with their heads, the usual ones, pass at once.
 */
final class WholeBodies extends BaseFilter {
    private static final Attribute<PendingBody> PENDING =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute("posthorn.body.pending");

    private final AtomicLong allBytes = new AtomicLong();
    private final BodyLimits limits;

    WholeBodies(BodyLimits limits) {
        this.limits = limits;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        if (!(context.getMessage() instanceof HttpContent content)
                || !(content.getHttpHeader() instanceof HttpRequestPacket request)) {
            return context.getInvokeAction();
        }
        if (request.getContentLength() > limits.bytes()) {
            return refuse(context, request);
        }
        if (request.getMethod() == Method.PRI) {
            leave(context, request, Problem.ofHead(505));
            return context.getStopAction();
        }
        PendingBody begun = PENDING.get(request);
        if (HttpContent.isBroken(content)) {
            return drop(context, begun);
        }
        if (begun != null) {
            return gather(context, request, begun, content);
        }
        return content.isLast() || request.getMethod() == Method.CONNECT
                ? context.getInvokeAction()
                : gather(context, request, begin(context, request), content);
    }

    /** Nothing here speaks another protocol: whoever offers one is answered in this, and may keep the connection. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) {
        if (event instanceof IncomingHttpUpgradeEvent upgrade) {
            upgrade.getHttpHeader().setIgnoreContentModifiers(false);
            upgrade.getHttpHeader().getUpgradeDC().recycle();
        }
        return context.getInvokeAction();
    }

    private PendingBody begin(FilterChainContext context, HttpRequestPacket request) {
        var body = new PendingBody(limits, allBytes);
        PENDING.set(request, body);
        FilterChainContext later = context.copy();
        body.awaitRest(context.getConnection(), () -> leave(later, request, Problem.ofSlowBody()));
        if (request.requiresAcknowledgement()) {
            request.getResponse().setAcknowledgement(true);
            request.getResponse().setStatus(100);
            context.write(request.getResponse());
        }
        return body;
    }

    private NextAction gather(
            FilterChainContext context, HttpRequestPacket request, PendingBody body, HttpContent part) {
        if (!body.isWithin(part.getContent())) {
            return body.end().isPresent() ? refuse(context, request) : context.getStopAction();
        }
        if (!body.add(part.getContent()) && body.end().isPresent()) {
            leave(context, request, Problem.ofUnavailable());
            return context.getStopAction();
        }
        return part.isLast() ? pass(context, request, body) : context.getStopAction();
    }

    private static NextAction pass(FilterChainContext context, HttpRequestPacket request, PendingBody body) {
        return body.end()
                .map(whole -> {
                    context.setMessage(new OwnContent(request, whole, context.getMemoryManager()));
                    return context.getInvokeAction();
                })
                .orElseGet(context::getStopAction);
    }

    /** The codec has answered and ends the connection. */
    private static NextAction drop(FilterChainContext context, @Nullable PendingBody begun) {
        if (begun != null) {
            begun.end();
        }
        return context.getStopAction();
    }

    /** Whoever sends on before reading gets the answer too, because the codec skips what comes of the body. */
    private NextAction refuse(FilterChainContext context, HttpRequestPacket request) {
        Problem problem = Problem.ofLargeBody(limits.bytes());
        context.write(problem.writtenTo(request.getResponse(), context.getMemoryManager()));
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
        return context.getStopAction();
    }

    /** Does not wait, and ends the connection: what still comes belongs to nothing. */
    @SuppressWarnings("rawtypes") // As Grizzly declares it.
    private static void leave(FilterChainContext context, HttpRequestPacket request, Problem problem) {
        var exchange = request.getProcessingState().getHttpContext();
        request.getProcessingState().setKeepAlive(false);
        var end = new EmptyCompletionHandler<WriteResult>() {
            @Override
            public void completed(WriteResult result) {
                exchange.close();
            }

            @Override
            public void failed(Throwable broken) {
                exchange.close();
            }
        };
        var answer = problem.writtenTo(request.getResponse(), context.getMemoryManager());
        context.write(answer, end, false);
    }
}
