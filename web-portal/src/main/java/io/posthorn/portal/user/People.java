package io.posthorn.portal.user;

import io.posthorn.domain.access.PortalUserId;
import io.posthorn.domain.audit.Actor;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.portal.shell.CurrentTenant;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Query;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whose people the address is about: the tenant's, or the operators, who belong to none. Viewers see neither. */
@Named
@RequestScoped
public class People {
    private static final String OPERATOR = "operator";

    private final CurrentTenant tenant;
    private final CurrentUser user;
    private final Links links;
    private final boolean operators;

    @Inject
    People(CurrentTenant tenant, CurrentUser user, Links links, Query query) {
        this.tenant = tenant;
        this.user = user;
        this.links = links;
        this.operators = query.page().startsWith(OPERATOR);
    }

    @PostConstruct
    void judge() {
        actor();
    }

    /** @return who may do all that is offered here; nobody else comes this far */
    Actor actor() {
        return operators ? user.operator() : user.editor();
    }

    TenantId owner() {
        return operators ? TenantId.PLATFORM : tenant.id();
    }

    boolean isSelf(PortalUserId id) {
        return user.person().id().equals(id);
    }

    public boolean isOperators() {
        return operators;
    }

    /** @return begins the names of what is said about them */
    public String getWords() {
        return word() + "s";
    }

    public String getHref() {
        return links.to("/" + word() + "s");
    }

    public String getNewHref() {
        return links.to("/" + word() + "-new");
    }

    String hrefOf(PortalUserId id) {
        return links.to("/" + word(), id);
    }

    private String word() {
        return operators ? OPERATOR : "user";
    }
}
