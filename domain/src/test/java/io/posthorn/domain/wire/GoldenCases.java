package io.posthorn.domain.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.json.JsonKind;
import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.ThinPayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases under {@code <root>/<profile>/<case>/}, each rendered and compared byte for byte with its {@code
 * expected.http}: a request line, the headers in order, an empty line, the body.
 */
final class GoldenCases {
    private final ProfileCatalogue catalogue;
    private final Path root;

    GoldenCases(ProfileCatalogue catalogue, Path root) {
        this.catalogue = catalogue;
        this.root = root;
    }

    Stream<DynamicTest> tests() {
        return folders().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        root.relativize(folder).toString(),
                        () -> assertThat(new String(rendered(folder), UTF_8))
                                .isEqualTo(Files.readString(folder.resolve("expected.http")))));
    }

    /** @return profiles that have a case */
    List<ProfileName> profiles() {
        return folders().stream().map(this::profile).distinct().toList();
    }

    private List<Path> folders() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> String.valueOf(file.getFileName()).equals("event.json"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private byte[] rendered(Path folder) throws IOException {
        Map<String, JsonSlice> webhook = read(folder.resolve("webhook.json"));
        Instant now = Instant.parse(need(webhook, "attempt_at").string());
        return onTheWire(new WireFormat(catalogue).render(delivery(folder, webhook), now));
    }

    private ClaimedDelivery delivery(Path folder, Map<String, JsonSlice> webhook) throws IOException {
        Map<String, JsonSlice> event = read(folder.resolve("event.json"));
        Deliveries delivery = Deliveries.aDelivery()
                .by(profile(folder))
                .of(
                        UUID.fromString(need(event, "id").string()),
                        new TopicName(need(event, "topic").string()),
                        Instant.parse(need(event, "occurred_at").string()))
                .holding(need(event, "payload").copy())
                .numbered(need(event, "sequence").integer(1, Long.MAX_VALUE), (int)
                        need(event, "attempt").integer(1, 100))
                .to(need(webhook, "url").string(), need(webhook, "method").string())
                .with(texts(need(webhook, "settings")), headers(need(webhook, "headers")));
        need(webhook, "secrets").elements().forEach(secret -> delivery.signedWith(secret.string()));
        Optional.ofNullable(webhook.get("payload")).ifPresent(wanted -> delivery.keeping(thin(folder, wanted)));
        return delivery.claimed();
    }

    private ThinPayload thin(Path folder, JsonSlice wanted) {
        return wanted.kind() == JsonKind.ARRAY
                ? new ThinPayload(
                        wanted.elements().stream().map(JsonSlice::string).toList())
                : catalogue.find(profile(folder)).orElseThrow().thin();
    }

    private static byte[] onTheWire(WebhookRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write((request.method() + " " + request.url() + "\n").getBytes(UTF_8));
        for (HeaderField field : request.headers()) {
            bytes.write((field.name() + ": " + field.value() + "\n").getBytes(UTF_8));
        }
        bytes.write('\n');
        bytes.write(request.body().bytes());
        return bytes.toByteArray();
    }

    private static Map<String, JsonSlice> read(Path file) throws IOException {
        return JsonSlice.read(Files.readAllBytes(file)).members();
    }

    private static JsonSlice need(Map<String, JsonSlice> members, String name) {
        return Objects.requireNonNull(members.get(name), name);
    }

    private static Map<String, String> texts(JsonSlice object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.members().forEach((name, value) -> texts.put(name, value.string()));
        return texts;
    }

    private static List<HeaderField> headers(JsonSlice object) {
        return texts(object).entrySet().stream()
                .map(entry -> new HeaderField(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ProfileName profile(Path folder) {
        return new ProfileName(root.relativize(folder).getName(0).toString());
    }
}
