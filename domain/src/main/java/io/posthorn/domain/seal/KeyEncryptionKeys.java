package io.posthorn.domain.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;

/**
 * The operator's keys: base64 of 32 bytes each, separated by commas. The first wraps, all unwrap, so that a key is replaced
 * by putting the new one in front.
 */
record KeyEncryptionKeys(Aead first, Aead all) {
    private static final int BYTES = 32;
    private static final AesGcmParameters AES_256_GCM = parameters();

    /** @throws IllegalArgumentException that says what is wrong and never holds a key */
    static KeyEncryptionKeys parse(String keys) {
        List<String> texts = List.of(keys.split(",", -1));
        return new KeyEncryptionKeys(aead(texts.subList(0, 1)), aead(texts));
    }

    private static Aead aead(List<String> texts) {
        KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
        for (int i = 0; i < texts.size(); i++) {
            var entry = KeysetHandle.importKey(key(texts.get(i).strip())).withFixedId(i + 1);
            keyset.addEntry(i == 0 ? entry.makePrimary() : entry);
        }
        try {
            return keyset.build().getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java cannot do AES-256-GCM", broken);
        }
    }

    @AccessesPartialKey
    private static AesGcmKey key(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw wrong();
        }
        if (bytes.length != BYTES) {
            throw wrong();
        }
        try {
            SecretBytes secret = SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get());
            return AesGcmKey.builder()
                    .setParameters(AES_256_GCM)
                    .setKeyBytes(secret)
                    .build();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java cannot do AES-256-GCM", broken);
        }
    }

    // The text is not repeated: this message is logged.
    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "A secret key is base64 of " + BYTES + " bytes; several are separated by commas.");
    }

    private static AesGcmParameters parameters() {
        try {
            return AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
