package io.posthorn.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.tenant.TestScope;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private final String key = "ph_live_" + UUID.randomUUID().toString().replace("-", "") + "secret";
    private final String email = UUID.randomUUID() + "@example.com";

    @Test
    void givesThePlatformItsFirstKeyAndOperator() {
        TestScope scope = new TestScope();
        ensure(scope, "first password");

        assertThat(caller(scope).orElseThrow().isPlatform()).isTrue();
        assertThat(caller(scope).orElseThrow().may(Scope.ADMIN)).isTrue();
        assertThat(operator(scope).role()).isEqualTo(Role.OPERATOR);
    }

    @Test
    void changesNothingTheSecondTime() {
        TestScope scope = new TestScope();
        ensure(scope, "first password");
        String hash = operator(scope).passwordHash();

        ensure(scope, "second password");

        assertThat(operator(scope).passwordHash()).isEqualTo(hash);
    }

    @Test
    void anOperatorWhoWasRemovedDoesNotComeBack() {
        TestScope scope = new TestScope();
        ensure(scope, "first password");
        scope.run(() -> new JpaPortalUsers(scope).remove(stored(scope).orElseThrow()));

        ensure(scope, "first password");

        assertThat(scope.inTransaction(() -> stored(scope))).isEmpty();
    }

    @Test
    void twoNodesMayStartAtOnce() {
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<?>[] nodes = IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> {
                    TestScope scope = new TestScope();
                    await(go);
                    ensure(scope, "first password");
                }))
                .toArray(CompletableFuture[]::new);
        go.countDown();
        CompletableFuture.allOf(nodes).join();

        assertThat(caller(new TestScope())).isPresent();
    }

    @Test
    void refusesAKeyThatCanBeGuessed() {
        assertThatThrownBy(() -> bootstrap(new TestScope()).ensure("ph_live_short", email, "password"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void ensure(TestScope scope, String password) {
        scope.run(() -> bootstrap(scope).ensure(key, email, password));
    }

    private static Bootstrap bootstrap(TestScope scope) {
        return new Bootstrap(
                new JpaApiKeys(scope, Clock.systemUTC()),
                new JpaPortalUsers(scope),
                new PlainPasswords(),
                Clock.systemUTC());
    }

    private Optional<Caller> caller(TestScope scope) {
        Authenticate authenticate =
                new Authenticate(new JpaApiKeys(scope, Clock.systemUTC()), new SeenKeys(), Clock.systemUTC());
        return scope.inTransaction(() -> authenticate.caller(key));
    }

    private PortalUser operator(TestScope scope) {
        return scope.inTransaction(() -> stored(scope).orElseThrow());
    }

    private Optional<PortalUser> stored(TestScope scope) {
        return new JpaPortalUsers(scope).findEverywhere(email);
    }
}
