package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.webhook.WebhookId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpokenProfilesTest {
    private final SpokenProfiles spoken =
            new SpokenProfiles(TestDatabase.running().dispatch());
    private final ProfileCatalogue catalogue = ProfileCatalogue.builtIn();
    private final String lost = "lost-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void nobodySpeaksItAnyMore() {
        Ledgers.run("update webhook set profile = 'standard' where profile = ?", lost);
        Ledgers.run("update tenant set profile = 'standard' where profile = ?", lost);
    }

    @Test
    void aProfileThatIsSpokenAndNotThereStopsTheStart() {
        Ledgers.tenant(lost);
        speaking(Ledgers.tenant());
        speaking(Ledgers.tenant());

        assertThatThrownBy(() -> spoken.checkAreIn(catalogue))
                .isInstanceOf(ProfileMissing.class)
                .hasMessageStartingWith("POSTHORN_PROFILES_DIR does not hold what is spoken: ")
                .hasMessageContaining(lost + " (tenants: 1, webhooks: 2)")
                .hasMessageNotContainingAny("standard", "akinon");
    }

    @Test
    void whatIsDeletedSpeaksNothing() {
        Ledgers.run(
                "update tenant set status = 'deleted' where id = ?",
                Ledgers.tenant(lost).value());
        WebhookId webhook = speaking(Ledgers.tenant());
        Ledgers.run("update webhook set deleted_at = now() where id = ?", webhook.value());

        assertThat(complaint(catalogue)).doesNotContain(lost);
    }

    @Test
    void aFolderThatHoldsItEndsTheComplaint() {
        WebhookId webhook = Ledgers.webhook(Ledgers.tenant(), "a.b", 1);
        Ledgers.run("update webhook set profile = 'kassa' where id = ?", webhook.value());

        assertThat(complaint(catalogue)).contains("kassa (");
        assertThat(complaint(ProfileCatalogue.with(Path.of("src/test/resources/operator-profiles"))))
                .doesNotContain("kassa");

        Ledgers.run("update webhook set profile = 'standard' where id = ?", webhook.value());
    }

    private WebhookId speaking(TenantId tenant) {
        WebhookId webhook = Ledgers.webhook(tenant, "a.b", 1);
        Ledgers.run("update webhook set profile = ? where id = ?", lost, webhook.value());
        return webhook;
    }

    /** @return empty when there is none */
    private String complaint(ProfileCatalogue known) {
        return Optional.ofNullable(catchThrowable(() -> spoken.checkAreIn(known)))
                .map(Throwable::getMessage)
                .orElse("");
    }
}
