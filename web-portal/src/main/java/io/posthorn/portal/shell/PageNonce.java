package io.posthorn.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.primefaces.context.PrimeFacesContext;

/** PrimeFaces expects the page's nonce back with every form; its script would add it, and forms work without. */
@Named
@RequestScoped
public class PageNonce {
    public String getValue() {
        return PrimeFacesContext.getCspState(Faces.getContext()).getNonce();
    }
}
