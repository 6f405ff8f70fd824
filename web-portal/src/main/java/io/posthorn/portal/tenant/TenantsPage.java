package io.posthorn.portal.tenant;

import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.domain.tenant.Tenant;
import io.posthorn.domain.tenant.Tenants;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Where an operator chooses a tenant; stands in place of every page that needs one, until one is chosen. */
@Named
@RequestScoped
public class TenantsPage {
    private static final int ROWS = 50;

    private final CurrentUser user;
    private final Tenants tenants;
    private final Links links;
    private final HttpServletRequest request;
    private final Optional<String> text;
    private final Optional<Cursor> cursor;
    private Page<Tenant> page = new Page<>(List.of(), Optional.empty(), Optional.empty(), ROWS);

    @Inject
    TenantsPage(CurrentUser user, Tenants tenants, Links links, HttpServletRequest request, Query query) {
        this.user = user;
        this.tenants = tenants;
        this.links = links;
        this.request = request;
        boolean isOwn = query.page().equals("tenants");
        this.text = query.text("q").filter(given -> isOwn);
        this.cursor = query.text("cursor").filter(given -> isOwn).flatMap(Cursor::parse);
    }

    @PostConstruct
    void load() {
        user.operator();
        PageRequest wanted = new PageRequest(ROWS, cursor);
        page = text.isPresent() ? tenants.search(text.get(), wanted) : tenants.list(wanted);
    }

    public List<TenantLine> getRows() {
        String home = request.getContextPath() + "/";
        return page.rows().stream().map(tenant -> TenantLine.of(tenant, home)).toList();
    }

    /** @return the one result state to show: data, nothing or nomatch */
    public String getState() {
        if (!page.rows().isEmpty()) {
            return "data";
        }
        return text.isPresent() ? "nomatch" : "nothing";
    }

    public String getText() {
        return text.orElse("");
    }

    public String getOlder() {
        return page.next().map(this::at).orElse("");
    }

    public String getNewer() {
        return page.prev().map(this::at).orElse("");
    }

    private String at(Cursor place) {
        String search = text.map(given -> "q=" + Links.encoded(given) + "&").orElse("");
        return links.to("/tenants?" + search + "cursor=" + place);
    }
}
