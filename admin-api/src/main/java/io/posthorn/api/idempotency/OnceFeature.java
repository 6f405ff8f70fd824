package io.posthorn.api.idempotency;

import io.posthorn.api.body.BodyGuard;
import io.posthorn.domain.idempotency.IdempotentAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Puts {@link OnceFilter} before every POST that does not take the key itself. */
@Provider
@ApplicationScoped
public class OnceFeature implements DynamicFeature {
    private final IdempotentAnswers answers;

    @Inject
    public OnceFeature(IdempotentAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        if (method.isAnnotationPresent(POST.class) && !method.isAnnotationPresent(OnceByItself.class)) {
            String route = resource.getResourceClass().getSimpleName() + '.' + method.getName();
            context.register(
                    new OnceFilter(answers, route, !method.isAnnotationPresent(AnswersAnew.class)),
                    BodyGuard.PRIORITY + 1);
        }
    }
}
