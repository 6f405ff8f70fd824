package io.posthorn.domain.webhook;

import static io.posthorn.domain.register.Registering.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.register.Member;
import io.posthorn.domain.register.Registered;
import io.posthorn.domain.register.Registering;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.Seals;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.SigningSecret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PgRecipientsTest {
    private final Registering here = new Registering();
    private final Recipients recipients =
            new PgRecipients(TestDatabase.running().dispatch(), Seals.seal());

    @Test
    void loadsWebhooksOfAllTenantsOpened() {
        Registering neighbour = new Registering();
        Registered mine = here.register(draft().headers(Map.of("X-Token", "t0p")));
        Registered theirs = neighbour.register(draft().secret(Member.cleared()));

        Map<WebhookId, Recipient> loaded =
                recipients.load(List.of(mine.webhook().id(), theirs.webhook().id(), WebhookId.next()));

        assertThat(loaded).hasSize(2);
        Recipient recipient = Objects.requireNonNull(loaded.get(mine.webhook().id()));
        assertThat(recipient.tenant()).isEqualTo(here.tenantId());
        assertThat(recipient.version()).isEqualTo(1);
        assertThat(recipient.url()).hasToString("https://shop.example/hook");
        assertThat(recipient.headers()).containsExactly(new HeaderField("X-Token", "t0p"));
        assertThat(recipient.signing(here.clock.instant()))
                .extracting(SigningSecret::text)
                .containsExactly(mine.secretShownOnce().orElseThrow());
        assertThat(recipient.settings()).containsEntry("tenant_number", "" + here.tenant.number());
        assertThat(loaded.get(theirs.webhook().id()))
                .satisfies(other -> assertThat(other.secrets()).isEmpty());
    }

    @Test
    void oneWebhookThatDoesNotOpenHoldsUpNoOther() {
        WebhookId broken = here.register(draft()).webhook().id();
        WebhookId whole = new Registering().register(draft()).webhook().id();
        Ledgers.run("update webhook_secret set sealed = '\\x00' where webhook_id = ?", broken.value());

        assertThat(recipients.load(List.of(broken, whole))).containsOnlyKeys(whole);
    }

    @Test
    void oldSecretsSignAlongUntilTheirOverlapEnds() {
        Registered registered = here.register(draft());
        WebhookId id = registered.webhook().id();

        String second = here.rotate(id, Optional.empty(), Optional.of(3600));
        assertThat(secretsOf(id))
                .containsExactly(second, registered.secretShownOnce().orElseThrow());

        String third = here.rotate(id, Optional.of("whsec_" + "QUJD".repeat(8)), Optional.of(0));
        assertThat(secretsOf(id)).containsExactly(third);
    }

    @Test
    void aRecipientKnowsWhenItsOldSecretsEnd() {
        WebhookId id = here.register(draft()).webhook().id();
        String second = here.rotate(id, Optional.empty(), Optional.of(3600));

        Recipient recipient =
                Objects.requireNonNull(recipients.load(List.of(id)).get(id));

        Instant end = here.clock.instant().plusSeconds(3600);
        assertThat(recipient.signing(end.minusMillis(1))).hasSize(2);
        assertThat(recipient.signing(end)).extracting(SigningSecret::text).containsExactly(second);
    }

    @Test
    void aPromisedOverlapOutlastsShorterOnes() {
        Registered registered = here.register(draft());
        WebhookId id = registered.webhook().id();
        String first = registered.secretShownOnce().orElseThrow();
        Instant promised = here.clock.instant().plusSeconds(3600);
        String second = here.rotate(id, Optional.empty(), Optional.of(3600));
        here.clock.tick(Duration.ofSeconds(1));
        String third = here.rotate(id, Optional.empty(), Optional.of(1));

        Recipient recipient =
                Objects.requireNonNull(recipients.load(List.of(id)).get(id));

        assertThat(recipient.signing(promised.minusMillis(1)))
                .extracting(SigningSecret::text)
                .containsExactly(third, first);
        assertThat(recipient.signing(promised)).extracting(SigningSecret::text).containsExactly(third);
        assertThat(recipient.signing(here.clock.instant()))
                .extracting(SigningSecret::text)
                .containsExactly(third, second, first);
    }

    @Test
    void aRotationWithoutOverlapEndsEveryOldSecretAtOnce() {
        WebhookId id = here.register(draft()).webhook().id();
        here.rotate(id, Optional.empty(), Optional.of(3600));
        String last = here.rotate(id, Optional.empty(), Optional.of(0));

        assertThat(secretsOf(id)).containsExactly(last);
    }

    @Test
    void theCurrentSecretIsNoNewOne() {
        Registered registered = here.register(draft());
        WebhookId id = registered.webhook().id();
        String first = registered.secretShownOnce().orElseThrow();

        assertThatThrownBy(() -> here.rotate(id, Optional.of(first), Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/secret secret_in_use"));
        assertThat(secretsOf(id)).containsExactly(first);

        here.rotate(id, Optional.empty(), Optional.of(0));
        here.rotate(id, Optional.of(first), Optional.of(0));
        assertThat(secretsOf(id)).containsExactly(first);
    }

    @Test
    void atMostTwoOldSecretsSignAlong() {
        WebhookId id = here.register(draft()).webhook().id();
        here.rotate(id, Optional.empty(), Optional.empty());
        here.rotate(id, Optional.empty(), Optional.empty());
        assertThat(secretsOf(id)).hasSize(3);

        assertThatThrownBy(() -> here.rotate(id, Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("too_many_secrets"));
        assertThatThrownBy(() -> here.rotate(id, Optional.empty(), Optional.of(604_801)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aDeletedWebhookIsNoRecipient() {
        WebhookId id = here.register(draft()).webhook().id();
        here.scope.run(() -> here.delete.delete(here.tenantId(), Registering.SOMEONE, id));

        assertThat(recipients.load(List.of(id))).isEmpty();
        assertThat(recipients.load(List.of())).isEmpty();
    }

    private List<String> secretsOf(WebhookId id) {
        Recipient recipient =
                Objects.requireNonNull(recipients.load(List.of(id)).get(id));
        return recipient.secrets().stream().map(held -> held.secret().text()).toList();
    }
}
