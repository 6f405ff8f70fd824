package io.posthorn.domain.tenant;

import io.posthorn.domain.testkit.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** A tenant scope outside a container: hands its entity manager to adapters and runs blocks as transactions. */
public final class TestScope extends TenantScope {
    public TestScope() {
        entities = TestDatabase.running().entities().createEntityManager();
    }

    /** Runs one transaction; a thrown exception rolls it back. */
    public <T> T inTransaction(Supplier<T> block) {
        EntityManager manager = entities;
        manager.getTransaction().begin();
        try {
            T result = block.get();
            manager.getTransaction().commit();
            return result;
        } finally {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
            manager.clear();
        }
    }

    public void run(Runnable block) {
        inTransaction(() -> {
            block.run();
            return Boolean.TRUE;
        });
    }
}
