package io.posthorn.portal.user;

import io.posthorn.domain.access.ChangeOwnPassword;
import io.posthorn.domain.access.NewPassword;
import io.posthorn.portal.shell.CurrentUser;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Notices;
import io.posthorn.portal.shell.SessionPerson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.omnifaces.util.Faces;

/** Who one is here, and another password, which the present one opens. */
@Named
@RequestScoped
public class AccountPage {
    private final CurrentUser user;
    private final SessionPerson session;
    private final ChangeOwnPassword changeOwnPassword;
    private final Links links;
    private final Notices notices;
    private final FieldFaults faults = new FieldFaults();
    private String present = "";
    private String wanted = "";
    private String again = "";

    @Inject
    AccountPage(
            CurrentUser user,
            SessionPerson session,
            ChangeOwnPassword changeOwnPassword,
            Links links,
            Notices notices) {
        this.user = user;
        this.session = session;
        this.changeOwnPassword = changeOwnPassword;
        this.links = links;
        this.notices = notices;
    }

    /** Every other session of this person ends; this one goes on. */
    public void change() {
        if (!again.equals(wanted)) {
            faults.tell("again", Notices.text("account.again.differs"));
        } else if (faults.tried(this::changePassword, notices)) {
            notices.done("account.changed");
            Faces.redirect(links.to("/account"));
        }
    }

    private void changePassword() {
        NewPassword password = new NewPassword(wanted);
        session.renew(changeOwnPassword.change(user.person(), present.toCharArray(), password));
    }

    public Map<String, String> getFaults() {
        return faults.sentences();
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
