package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.access.Keys;
import io.posthorn.api.access.ScopeGuard;
import io.posthorn.api.body.BodyGuard;
import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.api.idempotency.OnceFeature;
import io.posthorn.api.list.ParameterGuard;
import io.posthorn.api.problem.ProblemMapper;
import io.posthorn.api.user.UserResource;
import io.posthorn.domain.access.PortalUserId;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.access.TestAccess;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserDoorTest {
    private final TestScope scope = new TestScope();
    private final TenantId acme = Ledgers.tenant();
    private final String email = UUID.randomUUID() + "@example.com";
    private final Socketless door = new Socketless(
            "/api/v1/",
            new ResourceConfig()
                    .register(new Keys()
                            .key("acme", acme, Scope.ADMIN)
                            .key("reader", acme, Scope.WEBHOOKS_WRITE, Scope.EVENTS_READ)
                            .key("other", Ledgers.tenant(), Scope.ADMIN)
                            .key("platform", TenantId.PLATFORM, Scope.ADMIN)
                            .tenant("acme", acme)
                            .filter())
                    .register(new ScopeGuard())
                    .register(new ParameterGuard())
                    .register(new BodyGuard())
                    .register(new OnceFeature(new FakeAnswers()))
                    .register(new ProblemMapper())
                    .register(new UserResource(
                            TestAccess.users(scope),
                            TestAccess.create(scope),
                            TestAccess.change(scope),
                            TestAccess.remove(scope))));

    @Test
    void withoutAPasswordOneIsMadeAndShownInThisAnswerOnly() {
        Answer created = create("acme", "users", "admin", "");

        assertThat(created.status()).isEqualTo(201);
        assertThat(place(created)).matches("users/usr_[0-9a-z]{26}");
        assertThat(created.body())
                .matches("\\{\"id\":\"usr_\\w+\",\"email\":\"" + email
                        + "\",\"name\":\"Ann\",\"role\":\"admin\",\"created_at\":\"[^\"]+\",\"password\":\"\\w{24}\"}");
        String path = place(created);
        String shown = created.body().replaceFirst(",\"created_at\".*", "");
        assertThat(send("GET", "acme", path, "").body()).startsWith(shown).doesNotContain("password");
        assertThat(send("GET", "acme", "users", "").body())
                .startsWith("{\"data\":[" + shown)
                .doesNotContain("password");
    }

    @Test
    void aPasswordThatIsBroughtIsNotShown() {
        Answer created = create("acme", "users", "viewer", ",\"password\":\"correct horse\"");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).doesNotContain("password", "horse");
        assertThat(signsInWith("correct horse")).isTrue();
    }

    @Test
    void aRepeatedRequestMakesOnePersonAndShowsTheSamePassword() {
        Map<String, String> once = Map.of("Idempotency-Key", "k-1");

        Answer first = send("POST", "acme", "users", person("admin", ""), once);
        Answer second = send("POST", "acme", "users", person("admin", ""), once);

        assertThat(second.body()).isEqualTo(first.body()).contains("\"password\"");
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void anAddressIsTakenInTheWholeInstallationWhateverItsCase() {
        create("acme", "users", "admin", "");

        Answer again =
                send("POST", "other", "users", person("viewer", "").replace(email, email.toUpperCase(Locale.ROOT)));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("\"code\":\"email_taken\"");
    }

    @Test
    void aChangeTouchesWhatItNames() {
        String path = created("acme", "users", "admin");

        assertThat(send("PATCH", "acme", path, "{\"name\":\"Bea\",\"role\":null}")
                        .body())
                .contains("\"name\":\"Bea\",\"role\":\"admin\"");
        assertThat(send("PATCH", "acme", path, "{\"role\":\"viewer\"}").body())
                .contains("\"name\":\"Bea\",\"role\":\"viewer\"");
        Answer password = send("PATCH", "acme", path, "{\"password\":\"correct horse\"}");
        assertThat(password.status()).isEqualTo(200);
        assertThat(password.body()).doesNotContain("password", "horse");
        assertThat(signsInWith("correct horse")).isTrue();
    }

    @Test
    void whoIsRemovedIsNotThere() {
        String path = created("acme", "users", "admin");

        assertThat(send("DELETE", "acme", path, "").status()).isEqualTo(204);

        assertThat(send("GET", "acme", path, "").status()).isEqualTo(404);
        assertThat(send("DELETE", "acme", path, "").status()).isEqualTo(404);
    }

    @Test
    void aPlatformKeyMeansTheOperatorsUnlessItNamesATenant() {
        Answer operator = create("platform", "users", "operator", "");
        assertThat(operator.status()).isEqualTo(201);
        String path = place(operator);
        assertThat(send("GET", "platform", path, "").status()).isEqualTo(200);
        assertThat(send("GET", "acme", path, "").status()).isEqualTo(404);

        String ofTenant = "tenants/acme/users";
        Answer admin = send("POST", "platform", ofTenant, person("admin", "").replace(email, "x" + email));
        assertThat(place(admin)).startsWith("tenants/acme/users/usr_");
        assertThat(send("GET", "acme", "users", "").body()).contains("x" + email);
        assertThat(send("GET", "platform", "users", "").body()).doesNotContain("x" + email);
    }

    @ParameterizedTest
    @CsvSource({"acme, users, operator", "platform, users, admin", "platform, tenants/acme/users, operator"})
    void theRoleBelongsToThePlace(String key, String path, String role) {
        Answer answer = create(key, path, role, "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("{\"pointer\":\"/role\",\"code\":\"role\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"name":"Ann","role":"admin"}                                        | 400 | /email
            {"email":"nobody","name":"Ann","role":"admin"}                       | 422 | /email
            {"email":"a@b.example","name":"","role":"admin"}                     | 422 | /name
            {"email":"a@b.example","name":"Ann","role":"boss"}                   | 422 | /role
            {"email":"a@b.example","name":"Ann","role":"admin","password":"horse77"} | 422 | /password
            {"email":"a@b.example","name":"Ann","role":"admin","boss":true}      | 400 | /boss
            """)
    void whatIsWrongIsToldWhereItIsAndNoPasswordIsRepeated(String body, int status, String pointer) {
        Answer answer = send("POST", "acme", "users", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("\"pointer\":\"" + pointer + "\"").doesNotContain("horse77");
    }

    @ParameterizedTest
    @CsvSource({"GET", "PATCH", "DELETE"})
    void anothersPersonIsLikeNobody(String method) {
        String path = created("acme", "users", "admin");
        String body = method.equals("PATCH") ? "{\"name\":\"mine\"}" : "";

        Answer anothers = send(method, "other", path, body);

        assertThat(anothers.status()).isEqualTo(404);
        assertThat(anothers)
                .isEqualTo(send(method, "other", "users/" + PortalUserId.next(), body))
                .isEqualTo(send(method, "other", "users/x", body));
        assertThat(send("GET", "acme", path, "").body()).contains("\"name\":\"Ann\"");
    }

    @ParameterizedTest
    @CsvSource({"GET, users", "POST, users", "GET, users/usr_1", "PATCH, users/usr_1", "DELETE, users/usr_1"})
    void onlyAdminsHaveADoor(String method, String path) {
        String body = method.startsWith("P") ? "{}" : "";

        assertThat(send(method, "reader", path, body).status()).isEqualTo(403);
    }

    private Answer create(String key, String path, String role, String more) {
        return send("POST", key, path, person(role, more));
    }

    private String created(String key, String path, String role) {
        return place(create(key, path, role, ""));
    }

    private static String place(Answer created) {
        return created.header("Location").replaceFirst(".*/api/v1/", "");
    }

    private String person(String role, String more) {
        return "{\"email\":\"" + email + "\",\"name\":\"Ann\",\"role\":\"" + role + "\"" + more + "}";
    }

    private boolean signsInWith(String password) {
        return scope.inTransaction(() ->
                TestAccess.signIn(scope).verify(email, password.toCharArray()).isPresent());
    }

    private Answer send(String method, String key, String path, String body) {
        return send(method, key, path, body, Map.of());
    }

    private Answer send(String method, String key, String path, String body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("Authorization", "Bearer " + key);
        return scope.inTransaction(() -> door.send(method, path, body, headers));
    }
}
