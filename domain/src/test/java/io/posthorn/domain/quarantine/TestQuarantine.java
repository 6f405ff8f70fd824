package io.posthorn.domain.quarantine;

import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.topic.TestTopics;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** The quarantine for tests of other packages. */
public final class TestQuarantine {
    private TestQuarantine() {}

    public static QuarantineDoor door(TestScope scope) {
        return new JpaQuarantineDoor(scope, TestTopics.directory(scope));
    }

    /** @return a quarantine whose every call is a transaction, as in the container */
    public static Quarantine on(TestScope scope) {
        return inTransactions(scope, Quarantine.class, new JpaQuarantine(scope, TestTopics.directory(scope)));
    }

    /** Puts a transaction around every call of a port. */
    public static <T> T inTransactions(TestScope scope, Class<T> port, T adapter) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, given) -> scope.inTransaction(() -> {
                    try {
                        return method.invoke(adapter, given);
                    } catch (InvocationTargetException | IllegalAccessException broken) {
                        throw new IllegalStateException(broken);
                    }
                })));
    }
}
