package io.posthorn.domain.resend;

import io.posthorn.domain.audit.TestAudit;
import io.posthorn.domain.delivery.TestDeliveries;
import io.posthorn.domain.tenant.TestScope;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Interventions for tests of other packages; nobody hears the bell. */
public final class TestInterventions {
    private TestInterventions() {}

    public static Interventions on(TestScope scope) {
        return new Intervene(TestDeliveries.work(scope), TestAudit.on(scope), new Unheard<>());
    }

    private static final class Unheard<T> implements Event<T> {
        @Override
        public void fire(T event) {
            // Nobody is there.
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            return CompletableFuture.completedFuture(event);
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            return new Unheard<>();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            return new Unheard<>();
        }
    }
}
