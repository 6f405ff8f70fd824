package io.posthorn.portal.start;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.FacesContext;
import org.omnifaces.exceptionhandler.FullAjaxExceptionHandler;

/** What fails in the background of a page gets the same error page as what fails in front. */
public class AjaxFaults extends ExceptionHandlerFactory {
    public AjaxFaults(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Pages(getWrapped().getExceptionHandler());
    }

    private static final class Pages extends FullAjaxExceptionHandler {
        Pages(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        protected String findErrorPageLocation(FacesContext context, Throwable exception) {
            return "/WEB-INF/errors/" + page(exception) + ".xhtml";
        }

        private static String page(Throwable exception) {
            if (exception instanceof ViewExpiredException) {
                return "expired";
            }
            return Decline.behind(exception)
                    .map(decline -> Integer.toString(decline.status()))
                    .orElse("500");
        }
    }
}
