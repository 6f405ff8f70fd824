package io.posthorn.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.glassfish.grizzly.http.CompressionConfig.CompressionMode;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/** Grizzly as Payara uses it, with the add-on, and a handler that stands for what comes behind. */
final class TestServer implements AutoCloseable {
    private static final int LONGEST_WAIT_MILLIS = 20_000;
    private static final int THREADS = 4;

    private final HttpServer server = new HttpServer();
    private final NetworkListener listener =
            new NetworkListener("test", InetAddress.getLoopbackAddress().getHostAddress(), 0);

    TestServer() throws IOException {
        this(BodyLimits.usual());
    }

    TestServer(BodyLimits limits) throws IOException {
        this(limits, false);
    }

    /** @param ending whether it behaves as in the last moments of its process */
    TestServer(BodyLimits limits, boolean ending) throws IOException {
        listener.registerAddOn(new ProblemsAddOn(limits, () -> ending));
        listener.getTransport().setIOStrategy(WorkerThreadIOStrategy.getInstance());
        listener.getTransport()
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .setCorePoolSize(THREADS)
                        .setMaxPoolSize(THREADS));
        listener.getCompressionConfig().setCompressionMode(CompressionMode.ON);
        server.addListener(listener);
        server.getServerConfiguration().addHttpHandler(new Behind(), "/");
        server.start();
    }

    /** Sends it as it stands and reads until the connection ends. */
    String answer(String request) throws IOException {
        try (var socket = begin(request)) {
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** Sends it as it stands and leaves the connection open. */
    Socket begin(String request) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), listener.getPort());
        socket.setSoTimeout(LONGEST_WAIT_MILLIS);
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return socket;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class Behind extends HttpHandler {
        /** Most of the parts are too small for the compression to give anything back. */
        private static void writeSlowly(Response response) throws IOException {
            response.setContentType("text/plain");
            for (int part = 0; part < 10; part++) {
                response.getOutputStream().write('a');
                response.getOutputStream().flush();
            }
        }

        /** As the server does where it has no application, or one that ends. */
        private static void writePage(Response response, int status) throws IOException {
            response.setStatus(status);
            response.setContentType("text/html");
            response.getWriter().write("<h1>Error report</h1>");
        }

        @Override
        public void service(Request request, Response response) throws IOException {
            switch (request.getRequestURI()) {
                case "/lost" -> {} // As the server does when it cannot read the address.
                case "/refused" -> response.setStatus(400, "Invalid URI");
                case "/away" -> writePage(response, 404);
                case "/going" -> writePage(response, 503);
                case "/failed" -> writePage(response, 500);
                case "/emptied" -> {
                    response.setStatus(503);
                    response.setHeader("X-Frame-Options", "SAMEORIGIN");
                    response.flush();
                }
                case "/fault" -> {
                    response.setStatus(500);
                    response.setHeader("X-Content-Type-Options", "nosniff");
                    response.getWriter().write("{}");
                }
                case "/deleted" -> response.setStatus(204);
                case "/slowly" -> writeSlowly(response);
                case "/empty" -> response.setHeader("X-Content-Type-Options", "nosniff");
                default -> {
                    response.setHeader("X-Content-Type-Options", "nosniff");
                    byte[] body = request.getInputStream().readAllBytes();
                    response.setContentLength(body.length);
                    response.getOutputStream().write(body);
                }
            }
        }
    }
}
