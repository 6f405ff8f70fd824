package io.posthorn.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Servlets;

/** What the address bar says. The address is the whole state of a reading page. */
@Named
@RequestScoped
public class Query {
    private final HttpServletRequest request;

    @Inject
    Query(HttpServletRequest request) {
        this.request = request;
    }

    /** @return what stands behind the page's name, decoded: {@code whk_…} of {@code /webhook/whk_…} */
    public String subject() {
        String path = getPath().substring(request.getContextPath().length());
        int slash = path.indexOf('/', 1);
        return slash < 0
                ? ""
                : URLDecoder.decode(path.substring(slash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** @return the page's own name: {@code webhook} of {@code /webhook/whk_…}; empty for the first page */
    public String page() {
        return getPath().substring(request.getContextPath().length() + 1).replaceFirst("/.*", "");
    }

    /** @return the parameter without outer blanks; empty when missing or blank */
    public Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** @return every value given for the parameter */
    public List<String> all(String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(text -> !text.isBlank()).toList();
    }

    /** @return the path that was asked for, without its query */
    public String getPath() {
        return Servlets.getRequestURI(request);
    }

    /** @return path and query, for coming back to exactly this view */
    public String getHere() {
        String query = Servlets.getRequestQueryString(request);
        return query == null ? getPath() : getPath() + "?" + query;
    }
}
