package io.posthorn.domain.publish;

import static io.posthorn.domain.publish.JudgedTenant.named;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.webhook.WebhookId;
import io.posthorn.domain.wire.CatalogueTopics;
import io.posthorn.domain.wire.ProfileCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where several profiles in use have a topic of one name, an event is read by the one that is meant. */
class TopicsOfOneNameTest {
    private static final Path KASSA = Path.of("src/test/resources/operator-profiles/kassa");

    @TempDir
    private Path profiles;

    @BeforeEach
    void threeProfilesThatNameTheReceiptAfterThemselves() throws IOException {
        for (String profile : List.of("apple", "pear", "plum")) {
            Path folder = Files.createDirectory(profiles.resolve(profile));
            for (String file : List.of("profile.json", "types.json", "topics.json")) {
                String text = Files.readString(KASSA.resolve(file));
                Files.writeString(folder.resolve(file), text.replace("{\"receipt\": \"/", "{\"" + profile + "\": \"/"));
            }
        }
    }

    @Test
    void theTenantsOwnProfilesTopicIsMeantFirst() {
        TenantId tenant = Ledgers.tenant("pear");
        spoken(tenant, "apple");
        spoken(tenant, "plum");

        assertThat(keysOfAReceipt(tenant)).containsExactly("pear=12");
    }

    @Test
    void amongTheOthersTheirNamesDecide() {
        TenantId tenant = Ledgers.tenant();
        spoken(tenant, "plum");
        spoken(tenant, "apple");
        spoken(tenant, "pear");

        assertThat(keysOfAReceipt(tenant)).containsExactly("apple=12");
    }

    @Test
    void theGeneralProfilesTopicIsMeantLastEvenWhereItIsTheTenantsOwn() {
        TenantId tenant = Ledgers.tenant();
        spoken(tenant, "ongoing");

        assertThat(keys(tenant, named("order.created", "{\"order_id\":\"A-7\",\"orderNumber\":\"10042\"}")))
                .containsExactly("order=10042");
    }

    private static void spoken(TenantId tenant, String profile) {
        WebhookId webhook = Ledgers.webhook(tenant, "nothing", 10);
        Ledgers.run("update webhook set profile = ? where id = ?", profile, webhook.value());
    }

    private List<String> keysOfAReceipt(TenantId tenant) {
        return keys(tenant, named("receipt-printed", "{\"receipt\":{\"number\":12}}"));
    }

    private List<String> keys(TenantId tenant, NewEvent event) {
        EventWriter writer = new PgEventWriter(
                TestDatabase.running().app(),
                new PgRoutes(new CatalogueTopics(ProfileCatalogue.with(profiles))),
                new Admission(Clock.systemUTC()));
        writer.write(List.of(new Submission(tenant, List.of(event))));
        return Ledgers.texts("select name || '=' || value from event_key where tenant_id = ?", tenant.value());
    }
}
