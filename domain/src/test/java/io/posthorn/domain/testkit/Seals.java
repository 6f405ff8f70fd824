package io.posthorn.domain.testkit;

import io.posthorn.domain.seal.PgDataKeys;
import io.posthorn.domain.seal.Seal;

/** A seal over the test database, the same for all tests. */
public final class Seals {
    // 32 zero bytes: a test key, nothing real was ever sealed with it.
    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private Seals() {}

    public static Seal seal() {
        return new Seal(KEY, new PgDataKeys(TestDatabase.running().app()));
    }
}
