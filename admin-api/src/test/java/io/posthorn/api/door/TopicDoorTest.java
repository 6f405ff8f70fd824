package io.posthorn.api.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.api.access.Keys;
import io.posthorn.api.access.ScopeGuard;
import io.posthorn.api.door.Socketless.Answer;
import io.posthorn.api.list.ParameterGuard;
import io.posthorn.api.problem.ProblemMapper;
import io.posthorn.api.spec.Contract;
import io.posthorn.api.topic.TopicResource;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.tenant.TestScope;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.topic.TestTopics;
import jakarta.json.Json;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicDoorTest {
    private static final String JSON = "application/json";
    private static final String STATUS_CHANGED = "topics/order.status_changed";

    private final TestScope scope = new TestScope();
    private final TenantId wms = Ledgers.tenant("ongoing");
    private final TenantId other = Ledgers.tenant();
    private final Socketless door = new Socketless(
            "/api/v1/",
            new ResourceConfig()
                    .register(new Keys()
                            .key("wms", wms, Scope.ADMIN)
                            .key("reader", wms, Scope.WEBHOOKS_READ)
                            .key("other", other, Scope.ADMIN)
                            .filter())
                    .register(new ScopeGuard())
                    .register(new ParameterGuard())
                    .register(new ProblemMapper())
                    .register(new TopicResource(
                            TestTopics.directory(scope),
                            TestTopics.define(scope),
                            TestTopics.hold(scope),
                            TestTopics.delete(scope))));

    private Answer send(String method, String key, String path, String body) {
        return scope.inTransaction(
                () -> door.send(method, path, body, Map.of("Authorization", "Bearer " + key, "Content-Type", JSON)));
    }

    @Test
    void aListGoesOnBehindTheNameWhereItStood() {
        for (String name : new String[] {"zz.b", "zz.c", "zz.d", "zz.e"}) {
            send("PUT", "other", "topics/" + name, "{\"title\":\"Ours\"}");
        }
        Answer first = send("GET", "other", "topics?q=zz.&limit=2", "");
        send("DELETE", "other", "topics/zz.b", "");
        send("PUT", "other", "topics/zz.a", "{\"title\":\"Ours\"}");

        String next = first.body().replaceFirst("(?s).*\"next\":\"([^\"]*)\".*", "$1");
        Answer second = send("GET", "other", "topics?q=zz.&limit=2&cursor=" + next, "");
        assertThat(first.body()).contains("zz.b", "zz.c").doesNotContain("zz.d");
        assertThat(second.body()).contains("zz.d", "zz.e").doesNotContain("zz.a", "zz.c");
        assertThat(second.body()).contains("\"next\":null");
    }

    @Test
    void whatARedefinitionLeavesOutIsToldAsTheStandardTopicSaysIt() {
        Answer answer = send("PUT", "wms", STATUS_CHANGED, "{\"title\":\"Ours\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .contains("\"title\":\"Ours\",\"description\":\"\"", "\"origin\":\"custom\",\"profile\":null")
                .contains("\"keys\":{\"order\":\"/orderNumber\"", "\"ordering_key\":\"/orderId\"")
                .contains("\"to\":[\"/orderStatus/number\",\"/orderStatus/text\"]}", "\"owner\":\"/goodsOwnerId\"");
        String unstamped = answer.body().replaceFirst("\"updated_at\".*", "");
        assertThat(send("GET", "wms", STATUS_CHANGED, "").body()).startsWith(unstamped);
    }

    @Test
    void aDeletedRedefinitionIsTheStandardTopicAgain() {
        String before = send("GET", "wms", STATUS_CHANGED, "").body();
        send("PUT", "wms", STATUS_CHANGED, "{\"title\":\"Ours\"}");

        assertThat(send("DELETE", "wms", STATUS_CHANGED, "").status()).isEqualTo(204);

        assertThat(send("GET", "wms", STATUS_CHANGED, "").body()).isEqualTo(before);
        assertThat(send("DELETE", "wms", STATUS_CHANGED, ""))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(404))
                .satisfies(answer -> assertThat(answer.body())
                        .contains("\"code\":\"standard_topic\"", "order.status_changed is a standard topic"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop%20thing", "x@v1", "x@vx", "-x"})
    void aNameThatNoTopicMayHaveIsToldAsTheParameterItIs(String name) {
        Answer answer = send("PUT", "wms", "topics/" + name, "{\"title\":\"Thing\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("\"code\":\"invalid_parameter\"")
                .contains("\"errors\":[{\"parameter\":\"name\",\"code\":\"topic_name\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/json                                      | application/json
            application/json, application/schema+json;q=0.5       | application/json
            application/schema+json                               | application/schema+json
            application/json, application/schema+json             | application/schema+json
            application/*                                         | application/schema+json
            text/html, */*;q=0.8                                  | application/schema+json
            """)
    void aSchemaHasTheTypeThatIsAccepted(String accepted, String type) {
        Map<String, String> headers = Map.of("Authorization", "Bearer wms", "Accept", accepted);

        Answer answer = scope.inTransaction(() -> door.send("GET", STATUS_CHANGED + "/schema", "", headers));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.body())
                .isEqualTo(send("GET", "wms", STATUS_CHANGED + "/schema", "").body());
    }

    @Test
    void theBodysFaultsAreToldWhereTheyAre() {
        Answer answer = send(
                "PUT",
                "wms",
                "topics/x",
                "{\"title\":\"X\",\"replaced_by\":\"x\",\"schema\":{\"properties\":{\"a\":{\"type\":\"text\"}}}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("{\"pointer\":\"/replaced_by\",\"code\":\"replaced_by\"")
                .contains("{\"pointer\":\"/schema/properties/a/type\",\"code\":\"schema\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "description", "group", "ordering_key", "owner"})
    void aTextMayBeAsLongAsTheContractSays(String member) {
        int longest = Contract.read().limit("TopicDefinition", member, "maxLength");

        assertThat(send("PUT", "wms", "topics/x", topic(member, longest)).status())
                .isEqualTo(201);
        Answer answer = send("PUT", "wms", "topics/x", topic(member, longest + 1));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("{\"pointer\":\"/" + member + "\"");
    }

    private static String topic(String member, int length) {
        return Json.createObjectBuilder()
                .add("title", "X")
                .add(member, "/" + "x".repeat(length - 1))
                .build()
                .toString();
    }

    @Test
    void onlyWhoMayWriteDeletesAndOnlyTheTenantsOwn() {
        send("PUT", "wms", "topics/shop.thing", "{\"title\":\"Thing\"}");
        Ledgers.webhook(wms, "shop.thing", 10);

        assertThat(send("DELETE", "reader", "topics/shop.thing", "").status()).isEqualTo(403);
        assertThat(send("DELETE", "other", "topics/shop.thing", ""))
                .isEqualTo(send("DELETE", "other", "topics/shop.nothing", ""));
        Answer inUse = send("DELETE", "wms", "topics/shop.thing", "");
        assertThat(inUse.status()).isEqualTo(409);
        assertThat(inUse.body()).contains("\"code\":\"topic_in_use\"").doesNotContain("errors");
        assertThat(send("GET", "wms", "topics/shop.thing", "").status()).isEqualTo(200);
    }
}
