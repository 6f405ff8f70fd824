package io.posthorn.domain.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.posthorn.domain.tenant.TenantId;
import java.security.GeneralSecurityException;

/** Wraps data keys with the first of the operator's keys, and unwraps them with any. */
final class Wrapping {
    private static final Configuration TINK = AeadConfig2026.get();

    private final KeyEncryptionKeys keys;

    Wrapping(KeyEncryptionKeys keys) {
        this.keys = keys;
    }

    byte[] fresh(TenantId tenant) {
        try {
            return wrap(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK), tenant);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Cannot make a data key", broken);
        }
    }

    /** @throws SealBroken when none of the keys opens it */
    Aead open(WrappedKey key) {
        try {
            return unwrap(key, keys.all()).getPrimitive(TINK, Aead.class);
        } catch (GeneralSecurityException broken) {
            throw broken(key, broken);
        }
    }

    /** @return whether the first key opens it, so that the others can go */
    boolean isCurrent(WrappedKey key) {
        try {
            unwrap(key, keys.first());
            return true;
        } catch (GeneralSecurityException older) {
            return false;
        }
    }

    /** @throws SealBroken when none of the keys opens it */
    byte[] renewed(WrappedKey key) {
        try {
            return wrap(unwrap(key, keys.all()), key.tenant());
        } catch (GeneralSecurityException broken) {
            throw broken(key, broken);
        }
    }

    private byte[] wrap(KeysetHandle dataKey, TenantId tenant) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(dataKey, keys.first(), context(tenant), TINK);
    }

    private static KeysetHandle unwrap(WrappedKey key, Aead by) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(key.wrapped(), by, context(key.tenant()), TINK);
    }

    private static SealBroken broken(WrappedKey key, GeneralSecurityException why) {
        return new SealBroken("POSTHORN_SECRET_KEY does not open the data key of " + key.tenant(), why);
    }

    private static byte[] context(TenantId tenant) {
        return Seal.context(tenant, "data_key.wrapped", tenant.value());
    }
}
