package io.posthorn.messaging.config;

import io.posthorn.domain.delivery.DispatchLedger;
import io.posthorn.domain.delivery.Housekeeping;
import io.posthorn.domain.delivery.PgDispatchLedger;
import io.posthorn.domain.delivery.PgHousekeeping;
import io.posthorn.domain.delivery.Retention;
import io.posthorn.domain.seal.PgDataKeys;
import io.posthorn.domain.seal.Seal;
import io.posthorn.domain.webhook.PgRecipients;
import io.posthorn.domain.webhook.Recipients;
import io.posthorn.domain.wire.SpokenProfiles;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The ledger as workers see it: over pools that JTA does not manage, as the two roles that are not the owner. */
@ApplicationScoped
class Storage {
    @Resource(lookup = "java:app/jdbc/ledger")
    private DataSource ledger;

    @Resource(lookup = "java:app/jdbc/dispatch")
    private DataSource dispatch;

    DataSource ledgerSource() {
        return ledger;
    }

    @Produces
    @Singleton
    Seal seal(Environment environment) {
        return new Seal(environment.secretKey(), new PgDataKeys(ledger));
    }

    @Produces
    @Singleton
    Recipients recipients(Seal seal) {
        return new PgRecipients(dispatch, seal);
    }

    @Produces
    @Singleton
    SpokenProfiles spokenProfiles() {
        return new SpokenProfiles(dispatch);
    }

    @Produces
    @Singleton
    DispatchLedger dispatchLedger() {
        return new PgDispatchLedger(dispatch);
    }

    @Produces
    @Singleton
    Housekeeping housekeeping() {
        return new PgHousekeeping(dispatch, Retention.DEFAULT);
    }
}
