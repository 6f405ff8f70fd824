package io.posthorn.messaging.http;

import io.posthorn.domain.delivery.ErrorClass;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/**
 * What a failure of the HTTP client means.
 *
 * <table>
 * <caption>Outcome by what was written and how it ended</caption>
 * <tr><th>written</th><th>ended by</th><th>outcome</th><th>error</th></tr>
 * <tr><td>nothing</td><td>no name, denied address</td><td>not sent</td><td>dns, egress_denied</td></tr>
 * <tr><td>nothing</td><td>refused, no route, connect time-out</td><td>not sent</td><td>connect</td></tr>
 * <tr><td>nothing</td><td>anything else on https</td><td>not sent</td><td>tls</td></tr>
 * <tr><td>nothing</td><td>deadline</td><td>not sent</td><td>timeout</td></tr>
 * <tr><td>some or all</td><td>deadline</td><td>doubtful</td><td>timeout</td></tr>
 * <tr><td>some or all</td><td>no HTTP, or past a limit of the head</td><td>doubtful</td><td>bad_response</td></tr>
 * <tr><td>some or all</td><td>closed, reset, cut body</td><td>doubtful</td><td>reset</td></tr>
 * <tr><td>some or all</td><td>complete answer, or one past the read limit</td><td>answered</td><td>by status</td></tr>
 * </table>
 */
final class OutcomeOf {
    private OutcomeOf() {}

    /**
     * The exchange ended before a byte of the request was written.
     *
     * @param tlsMissing whether the connection was to be encrypted and was not yet
     */
    static ErrorClass missingConnection(Exception cause, boolean tlsMissing) {
        boolean beforeTls = cause instanceof ConnectException
                || cause instanceof ConnectTimeoutException
                || cause instanceof NoRouteToHostException;
        return tlsMissing && !beforeTls ? ErrorClass.TLS : ErrorClass.CONNECT;
    }

    /** The exchange ended after writing began and before a complete answer. */
    static ErrorClass brokenExchange(Exception cause) {
        if (cause instanceof TruncatedChunkException) {
            return ErrorClass.RESET;
        }
        boolean noHttp = cause instanceof HttpException
                || cause instanceof MessageConstraintException
                || cause instanceof MalformedChunkCodingException;
        return noHttp ? ErrorClass.BAD_RESPONSE : ErrorClass.RESET;
    }
}
