package io.posthorn.domain.publish;

import static io.posthorn.domain.publish.JudgedTenant.SCHEMA;
import static io.posthorn.domain.publish.JudgedTenant.event;
import static io.posthorn.domain.publish.JudgedTenant.named;
import static io.posthorn.domain.publish.JudgedTenant.refused;
import static io.posthorn.domain.publish.JudgedTenant.withUid;
import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.testkit.Ledgers;
import io.posthorn.domain.testkit.NoStandardTopics;
import io.posthorn.domain.testkit.TestDatabase;
import io.posthorn.domain.topic.TestTopics;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.wire.ProfileCatalogue;
import io.posthorn.domain.wire.WireFormat;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which schema judges an event, how strictly, and what a check tells beforehand. */
class ValidationTest {
    private final JudgedTenant tenant = new JudgedTenant();

    @ParameterizedTest
    @ValueSource(strings = {"warn", "off"})
    void whoOnlyWarnsOrDoesNotLookKeepsNothing(String validation) {
        JudgedTenant lenient = new JudgedTenant(validation);

        PublishResult result = lenient.write(event("{}")).get(0);

        assertThat(result).isInstanceOf(PublishResult.Accepted.class);
        assertThat(lenient.held()).isEmpty();
    }

    @Test
    void aTenantsOwnSchemaBindsInPlaceOfAStandardOneAlsoUnderItsAlias() {
        TenantId own = Ledgers.tenant("akinon");
        Ledgers.topic(own, "package.created", "{}");
        Ledgers.run("update topic set schema = ?, validation = 'reject' where tenant_id = ?", SCHEMA, own.value());
        EventWriter akinon =
                new PgEventWriter(TestDatabase.running().app(), new PgRoutes(TestTopics.standard()), new Admission());

        List<PublishResult> results = akinon.write(List.of(
                        new Submission(own, List.of(named("package.created", "{}"), named("package-created", "{}")))))
                .results()
                .get(0);

        assertThat(results).extracting(result -> refused(result).code()).containsOnly("schema_violation");
    }

    @Test
    void aCheckTellsTheFaultsAndKeepsNothing() {
        CheckEvent check = new DryRun(
                TestDatabase.running().app(),
                new PgRoutes(new NoStandardTopics()),
                new Admission(),
                webhooks -> Map.of(),
                new WireFormat(ProfileCatalogue.builtIn()),
                Clock.systemUTC());

        CheckReport report = check.check(tenant.id(), withUid("u1", "{}"));

        assertThat(report.validation()).isEqualTo(Validation.REJECT);
        assertThat(report.faults()).extracting(Refused.Fault::pointer).containsExactly("/payload/order_id");
        assertThat(tenant.held()).isEmpty();
    }
}
