package io.posthorn.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.http2.Http2AddOn;
import org.glassfish.grizzly.http2.Http2Configuration;

/** Grizzly as Payara uses it, with the add-on, and a handler that stands for what comes behind. */
final class TestServer implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 20_000;

    private final HttpServer server = new HttpServer();
    private final NetworkListener listener =
            new NetworkListener("test", InetAddress.getLoopbackAddress().getHostAddress(), 0);

    TestServer() throws IOException {
        listener.registerAddOn(new Http2AddOn(Http2Configuration.builder().build()));
        listener.registerAddOn(new ProblemsAddOn());
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Behind(), "/");
        server.start();
    }

    /** Sends it as it stands and reads until the connection ends. */
    String answer(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), listener.getPort())) {
            socket.setSoTimeout(LONGEST_WAIT_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** Asks by HTTP/2 without TLS. */
    HttpResponse<String> answer(String method, String path) throws IOException, InterruptedException {
        var address = URI.create("http://" + listener.getHost() + ":" + listener.getPort() + path);
        var request = HttpRequest.newBuilder(address)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofMillis(LONGEST_WAIT_MILLIS));
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Behind extends HttpHandler {
        @Override
        public void service(Request request, Response response) throws IOException {
            switch (request.getRequestURI()) {
                case "/lost" -> {} // As the server does when it cannot read the address.
                case "/refused" -> response.setStatus(400, "Invalid URI");
                case "/deleted" -> response.setStatus(204);
                case "/empty" -> response.setHeader("X-Content-Type-Options", "nosniff");
                default -> {
                    response.setHeader("X-Content-Type-Options", "nosniff");
                    response.getOutputStream().write(request.getInputStream().readAllBytes());
                }
            }
        }
    }
}
