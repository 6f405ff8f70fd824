package io.posthorn.launcher.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks a server on this machine whether it is ready. */
public record Readiness(int port) {

    /** True if {@code GET /health/ready} answers 200 within two seconds. */
    public boolean holds() {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
            var connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(500);
            connection.setReadTimeout(2_000);
            var ready = connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            connection.disconnect();
            return ready;
        } catch (IOException notYet) {
            return false;
        }
    }
}
