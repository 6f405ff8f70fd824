package io.posthorn.api.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import io.posthorn.api.AdminApi;
import io.posthorn.api.access.Needs;
import io.posthorn.api.access.Open;
import io.posthorn.api.idempotency.IdempotencyKey;
import io.posthorn.api.list.Takes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The contract and the code say the same, both ways. */
class OpenApiTest {
    private static final Set<String> SERVLETS = Set.of("GET /health/live", "GET /health/ready", "GET /metrics");
    private final Contract contract = Contract.read();

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> described = new TreeSet<>(contract.operations().keySet());
        described.removeAll(SERVLETS);

        assertThat(described).isEqualTo(routes().keySet());
    }

    @Test
    void asksForTheSameScope() {
        routes().forEach((route, method) ->
                assertThat(contract.operation(route).scopes()).as(route).isEqualTo(scopes(method)));
    }

    @Test
    void takesTheSameParameters() {
        routes().forEach((route, method) -> {
            Takes takes = method.getAnnotation(Takes.class);
            Set<String> taken = takes == null ? Set.of() : Set.of(takes.value());
            assertThat(contract.operation(route).parameters("query")).as(route).isEqualTo(taken);
        });
    }

    @Test
    void takesAnIdempotencyKeyOnEveryPost() {
        routes().keySet().stream()
                .filter(route -> route.startsWith("POST "))
                .forEach(route -> assertThat(contract.operation(route).parameters("header"))
                        .as(route)
                        .contains(IdempotencyKey.HEADER));
    }

    @Test
    void namesEveryPartOfAPath() {
        contract.operations().keySet().forEach(route -> {
            Set<String> named = new TreeSet<>();
            Pattern.compile("\\{(\\w+)}").matcher(route).results().forEach(part -> named.add(part.group(1)));
            assertThat(contract.operation(route).parameters("path")).as(route).isEqualTo(named);
        });
    }

    @Test
    void givesExamplesThatFitTheirSchemas() {
        assertThat(contract.examples()).hasSizeGreaterThan(20).allSatisfy(example -> {
            Validator validator = new ValidatorFactory()
                    .withJsonNodeFactory(new JakartaJsonNode.Factory())
                    .createValidator();
            URI schema = validator.registerSchema(contract.document(example.schema()));
            assertThat(validator
                            .validate(schema, Contract.json(example.value()))
                            .getErrors())
                    .as(String.valueOf(example.value()))
                    .isEmpty();
        });
    }

    @Test
    void refersToNothingThatIsMissing() {
        assertThat(contract.danglingReferences()).isEmpty();
    }

    @Test
    void describesWhatReceiversGet() {
        assertThat(contract.text("webhooks")).contains("webhook-id", "webhook-signature", "posthorn-sequence");
    }

    @Test
    void everyMethodSaysWhatItNeeds() {
        routes().forEach((route, method) -> assertThat(
                        method.isAnnotationPresent(Needs.class) || method.isAnnotationPresent(Open.class))
                .as(route)
                .isTrue());
    }

    private static List<String> scopes(Method method) {
        Needs needs = method.getAnnotation(Needs.class);
        return needs == null ? List.of() : List.of(needs.value().word());
    }

    /** @return methods of resources by their route, for example {@code POST /events/batch} */
    private static Map<String, Method> routes() {
        Map<String, Method> routes = new TreeMap<>();
        for (Class<?> type : new AdminApi().getClasses()) {
            for (Method method : type.getMethods()) {
                verb(method).ifPresent(verb -> routes.put(verb + ' ' + path(type, method), method));
            }
        }
        return routes;
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String path(Class<?> type, Method method) {
        Path below = method.getAnnotation(Path.class);
        String own = below == null ? "" : '/' + below.value();
        return '/' + type.getAnnotation(Path.class).value() + own;
    }
}
