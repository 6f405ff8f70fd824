package io.posthorn.api.health;

import io.posthorn.api.json.Fields;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Alive means: this process answers. Anything more would get a healthy node killed for its database. */
@WebServlet(name = "live", urlPatterns = "/health/live")
public class LiveServlet extends ReadOnlyServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonAnswer.write(response, new Fields().text("status", "live").json());
    }
}
