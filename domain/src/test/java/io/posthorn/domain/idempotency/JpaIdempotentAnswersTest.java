package io.posthorn.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Seals;
import io.posthorn.domain.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class JpaIdempotentAnswersTest {
    private static final String ROUTE = "POST /webhooks";
    private static final byte[] HASH = {1, 2, 3};
    private static final byte[] OTHER = {4, 5, 6};

    private final TestScope scope = new TestScope();
    private final IdempotentAnswers answers = new JpaIdempotentAnswers(scope, Seals.seal());
    private final TenantId tenant = TenantId.next();

    @Test
    void aSecondRequestWaitsWhileTheFirstIsAtWork() {
        assertThat(begin("k", HASH)).isInstanceOf(Beginning.Fresh.class);
        assertThat(begin("k", HASH)).isInstanceOf(Beginning.Running.class);
    }

    @Test
    void repeatsTheFirstAnswer() {
        begin("k", HASH);
        complete("k", "{\"secret\":\"whsec_x\"}");

        Beginning second = begin("k", HASH);

        assertThat(second).isInstanceOfSatisfying(Beginning.Replay.class, replay -> {
            assertThat(replay.answer().status()).isEqualTo(201);
            assertThat(replay.answer().location()).isEqualTo("/webhooks/1");
            assertThat(new String(replay.answer().body(), StandardCharsets.UTF_8))
                    .contains("whsec_x");
        });
    }

    @Test
    void keepsNoBodyThatCanBeReadInTheDatabase() throws SQLException {
        begin("k", HASH);
        complete("k", "{\"secret\":\"whsec_x\"}");

        try (Connection connection = TestDatabase.running().superuser().getConnection();
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from idempotent_answer where position('whsec'::bytea in sealed_body) > 0");
                var rows = count.executeQuery()) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void tellsAnotherRequestUnderTheSameKey() {
        begin("k", HASH);

        assertThat(begin("k", OTHER)).isInstanceOf(Beginning.DifferentRequest.class);
    }

    @Test
    void aFailedRequestMayBeTriedAgain() {
        begin("k", HASH);
        scope.run(() -> answers.abandon(tenant, ROUTE, "k"));

        assertThat(begin("k", OTHER)).isInstanceOf(Beginning.Fresh.class);
    }

    @Test
    void aRequestThatDiedWithItsNodeFreesTheKey() throws SQLException {
        begin("k", HASH);
        age("2 minutes");

        assertThat(begin("k", HASH)).isInstanceOf(Beginning.Fresh.class);
    }

    @Test
    void dropsOldAnswersOfAllTenants() throws SQLException {
        begin("old", HASH);
        age("3 days");
        begin("new", HASH);

        int dropped = scope.inTransaction(
                () -> answers.deleteOlderThan(java.time.Instant.now().minusSeconds(48 * 3600)));

        assertThat(dropped).isPositive();
        assertThat(begin("new", HASH)).isInstanceOf(Beginning.Running.class);
    }

    @Test
    void platformCallersHaveKeysToo() {
        String key = TenantId.next().toString();
        scope.run(() -> answers.begin(TenantId.PLATFORM, ROUTE, key, HASH));
        scope.run(() -> answers.complete(TenantId.PLATFORM, ROUTE, key, new KeptAnswer(204, "", "", new byte[0])));

        assertThat(scope.inTransaction(() -> answers.begin(TenantId.PLATFORM, ROUTE, key, HASH)))
                .isInstanceOf(Beginning.Replay.class);
    }

    private Beginning begin(String key, byte[] hash) {
        return scope.inTransaction(() -> answers.begin(tenant, ROUTE, key, hash));
    }

    private void complete(String key, String body) {
        KeptAnswer answer =
                new KeptAnswer(201, "application/json", "/webhooks/1", body.getBytes(StandardCharsets.UTF_8));
        scope.run(() -> answers.complete(tenant, ROUTE, key, answer));
    }

    private void age(String interval) throws SQLException {
        try (Connection connection = TestDatabase.running().superuser().getConnection();
                PreparedStatement older = connection.prepareStatement(
                        "update idempotent_answer set created_at = now() - ?::interval where tenant_id = ?")) {
            older.setString(1, interval);
            older.setObject(2, tenant.value());
            older.executeUpdate();
        }
    }
}
