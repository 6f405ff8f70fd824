package io.posthorn.portal.shell;

import io.posthorn.domain.kernel.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Messages;

/** What the page tells after a deed. */
@Named
@RequestScoped
public class Notices {
    private static final String BUNDLE = "io.posthorn.portal.Texts";

    /** One line above the page; good, warn or bad. */
    public record Notice(String kind, String text) {}

    /** Runs a deed; a refusal becomes a notice. @return whether it was done */
    public boolean tried(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refused refused) {
            refused(refused);
            return false;
        }
    }

    /** Tells every fault. */
    public void refused(Refused refused) {
        if (refused.faults().isEmpty()) {
            Messages.addGlobalError("{0}", refused.detail());
        }
        refused.faults().forEach(fault -> Messages.addGlobalError("{0}", fault.detail()));
    }

    /**
     * Shown on the page that follows the redirect. Beans of pages that come before one have the view scope of Faces: that of
     * OmniFaces sends a request when a page is left, which would be taken for the page that follows.
     */
    public void done(String key, Object... values) {
        Messages.addFlashGlobalInfo("{0}", text(key, values));
    }

    /** As {@link #done}, when not all was. */
    public void partly(String key, Object... values) {
        Messages.addFlashGlobalWarn("{0}", text(key, values));
    }

    /** Shown on this page. */
    public void bad(String key, Object... values) {
        Messages.addGlobalError("{0}", text(key, values));
    }

    /** Shown on this page. */
    public void warn(String key, Object... values) {
        Messages.addGlobalWarn("{0}", text(key, values));
    }

    public static String text(String key, Object... values) {
        String pattern = ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    public List<Notice> getAll() {
        List<Notice> notices = new ArrayList<>();
        for (FacesMessage message : FacesContext.getCurrentInstance().getMessageList(null)) {
            notices.add(new Notice(kind(message.getSeverity()), message.getSummary()));
            message.rendered();
        }
        return notices;
    }

    private static String kind(Severity severity) {
        if (severity.equals(FacesMessage.SEVERITY_INFO)) {
            return "good";
        }
        return severity.equals(FacesMessage.SEVERITY_WARN) ? "warn" : "bad";
    }
}
