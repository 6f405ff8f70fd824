package io.posthorn.domain.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posthorn.domain.tenant.TenantId;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
    private static final String KEY = key(1);
    private static final byte[] SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".getBytes(UTF_8);
    private static final String PURPOSE = "webhook.secret";

    private final InMemoryDataKeys dataKeys = new InMemoryDataKeys();
    private final Seal seal = new Seal(KEY, dataKeys);
    private final TenantId tenant = TenantId.next();
    private final UUID row = UUID.randomUUID();

    @Test
    void opensWhatItSealed() {
        byte[] sealed = seal.seal(tenant, PURPOSE, row, SECRET);

        assertThat(seal.open(tenant, PURPOSE, row, sealed)).isEqualTo(SECRET);
        assertThat(sealed).hasSize(SECRET.length + 33);
        assertThat(new String(sealed, UTF_8)).doesNotContain("MfKQ9r8G");
    }

    @Test
    void anotherNodeWithTheSameKeyOpensIt() {
        byte[] sealed = seal.seal(tenant, PURPOSE, row, SECRET);

        assertThat(new Seal(KEY, dataKeys).open(tenant, PURPOSE, row, sealed)).isEqualTo(SECRET);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(seal.seal(tenant, PURPOSE, row, SECRET)).isNotEqualTo(seal.seal(tenant, PURPOSE, row, SECRET));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] sealed = seal.seal(tenant, PURPOSE, row, SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> seal.open(tenant, PURPOSE, row, changed)).isInstanceOf(SealBroken.class);
        }
        assertThatThrownBy(() -> seal.open(tenant, PURPOSE, row, Arrays.copyOf(sealed, sealed.length - 1)))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seal.open(tenant, PURPOSE, row, new byte[0])).isInstanceOf(SealBroken.class);
    }

    @Test
    void whatIsMovedDoesNotOpen() {
        byte[] sealed = seal.seal(tenant, PURPOSE, row, SECRET);

        assertThatThrownBy(() -> seal.open(tenant, PURPOSE, UUID.randomUUID(), sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seal.open(tenant, "webhook.headers", row, sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seal.open(TenantId.next(), PURPOSE, row, sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void aDataKeyOfAnotherTenantDoesNotOpen() {
        seal.seal(tenant, PURPOSE, row, SECRET);
        InMemoryDataKeys moved = new InMemoryDataKeys();
        TenantId other = TenantId.next();
        moved.addIfAbsent(other, dataKeys.find(tenant).orElseThrow());

        assertThatThrownBy(() -> new Seal(KEY, moved).seal(other, PURPOSE, row, SECRET))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void aNewKeyInFrontOpensTheOldAndSealsTheNew() {
        byte[] before = seal.seal(tenant, PURPOSE, row, SECRET);
        Seal rotating = new Seal(key(2) + ", " + KEY, dataKeys);
        TenantId later = TenantId.next();

        byte[] after = rotating.seal(later, PURPOSE, row, SECRET);

        assertThat(rotating.open(tenant, PURPOSE, row, before)).isEqualTo(SECRET);
        assertThat(new Seal(key(2), dataKeys).open(later, PURPOSE, row, after)).isEqualTo(SECRET);
        assertThatThrownBy(() -> seal.open(later, PURPOSE, row, after)).isNotNull();
    }

    @Test
    void anOldKeyCanGoOnceItsDataKeysWereWrappedAnew() {
        byte[] before = seal.seal(tenant, PURPOSE, row, SECRET);
        seal.seal(TenantId.next(), PURPOSE, row, SECRET);
        Seal rotating = new Seal(key(2) + "," + KEY, dataKeys);
        rotating.seal(TenantId.next(), PURPOSE, row, SECRET);

        assertThat(rotating.rewrap()).isEqualTo(2);
        assertThat(rotating.rewrap()).isZero();

        assertThat(new Seal(key(2), dataKeys).open(tenant, PURPOSE, row, before))
                .isEqualTo(SECRET);
        assertThatThrownBy(() -> new Seal(KEY, dataKeys).open(tenant, PURPOSE, row, before))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void aKeyThatIsMissingIsToldBeforeAnyDataKeyIsWrappedAnew() {
        byte[] before = seal.seal(tenant, PURPOSE, row, SECRET);
        TenantId foreign = TenantId.next();
        new Seal(key(3), dataKeys).seal(foreign, PURPOSE, row, SECRET);

        assertThatThrownBy(() -> new Seal(key(2) + "," + KEY, dataKeys).rewrap())
                .isInstanceOf(SealBroken.class)
                .hasMessage("POSTHORN_SECRET_KEY does not open the data key of " + foreign);
        assertThatThrownBy(() -> new Seal(key(2), dataKeys).rewrap()).isInstanceOf(SealBroken.class);

        assertThat(new Seal(KEY, dataKeys).open(tenant, PURPOSE, row, before)).isEqualTo(SECRET);
    }

    @Test
    void aWrongKeyOpensNothing() {
        byte[] sealed = seal.seal(tenant, PURPOSE, row, SECRET);

        assertThatThrownBy(() -> new Seal(key(2), dataKeys).open(tenant, PURPOSE, row, sealed))
                .isInstanceOf(SealBroken.class)
                .hasMessageContaining(tenant.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "!!!!", "c2hvcnQ=", ",", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,"})
    void aKeyThatIsNoneIsRefusedWithoutRepeatingIt(String keys) {
        assertThatThrownBy(() -> new Seal(keys, dataKeys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A secret key is base64 of 32 bytes; several are separated by commas.");
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
