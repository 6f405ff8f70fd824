package io.posthorn.domain.wire;

import io.posthorn.domain.jdbc.Column;
import io.posthorn.domain.jdbc.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The profiles that tenants and webhooks speak, whoever they are. */
public final class SpokenProfiles {
    private static final String BEYOND = """
            select profile, sum(tenants) as tenants, sum(webhooks) as webhooks
            from (
                select profile, count(*) as tenants, 0 as webhooks from tenant where status = 'active' group by profile
                union all
                select profile, 0, count(*) from webhook where deleted_at is null group by profile
            ) as spoken
            where profile <> all (?::text[])
            group by profile order by profile
            """;

    private final Transactions transactions;

    /** @param source connections of the dispatch role, outside JTA */
    public SpokenProfiles(DataSource source) {
        this.transactions = new Transactions(source);
    }

    /** A profile and how many speak it. */
    record Spoken(String profile, long tenants, long webhooks) {
        @Override
        public String toString() {
            return profile + " (tenants: " + tenants + ", webhooks: " + webhooks + ")";
        }
    }

    /**
     * Whoever starts without a profile that is spoken could render nothing for it, and would know none of its topics.
     *
     * @throws ProfileMissing naming all of them
     */
    public void checkAreIn(ProfileCatalogue catalogue) {
        Column known = Column.texts(catalogue.all(), profile -> profile.name().value());
        List<Spoken> missing = transactions.run(sql -> sql.query(BEYOND, SpokenProfiles::spoken, known));
        if (!missing.isEmpty()) {
            throw new ProfileMissing(missing);
        }
    }

    private static Spoken spoken(ResultSet row) throws SQLException {
        return new Spoken(row.getString("profile"), row.getLong("tenants"), row.getLong("webhooks"));
    }
}
