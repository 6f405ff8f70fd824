package io.posthorn.portal.user;

import io.posthorn.domain.access.PortalUser;
import io.posthorn.domain.access.PortalUsers;
import io.posthorn.domain.kernel.Cursor;
import io.posthorn.domain.kernel.Page;
import io.posthorn.domain.kernel.PageRequest;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Who may sign in, newest first. */
@Named
@RequestScoped
public class UsersPage {
    private static final int ROWS = 50;

    private final People people;
    private final PortalUsers users;
    private final Links links;
    private final Query query;
    private Page<PortalUser> page = new Page<>(List.of(), Optional.empty(), Optional.empty(), ROWS);

    @Inject
    UsersPage(People people, PortalUsers users, Links links, Query query) {
        this.people = people;
        this.users = users;
        this.links = links;
        this.query = query;
    }

    @PostConstruct
    void load() {
        page = users.list(
                people.owner(), new PageRequest(ROWS, query.text("cursor").flatMap(Cursor::parse)));
    }

    public List<UserLine> getRows() {
        return page.rows().stream().map(this::line).toList();
    }

    private UserLine line(PortalUser user) {
        return new UserLine(
                people.hrefOf(user.id()),
                user.name(),
                user.email(),
                user.role().word(),
                people.isSelf(user.id()),
                user.createdAt());
    }

    public String getOlder() {
        return page.next().map(this::at).orElse("");
    }

    public String getNewer() {
        return page.prev().map(this::at).orElse("");
    }

    private String at(Cursor place) {
        return links.to("/" + query.page() + "?cursor=" + place);
    }
}
