package io.posthorn.domain.wire;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a signature is computed. A new algorithm is a constant here and a published vector in the tests. */
public enum SignatureAlgorithm {
    HMAC_SHA256("HmacSHA256"),
    HMAC_SHA512("HmacSHA512"),
    ED25519("Ed25519");

    private static final int SEED_BYTES = 32;

    private final String jcaName;

    SignatureAlgorithm(String jcaName) {
        this.jcaName = jcaName;
    }

    /**
     * @param key as {@link SigningSecret#key} gives it
     * @param parts signed as if they were one text
     */
    byte[] sign(byte[] key, byte[]... parts) {
        try {
            return this == ED25519 ? signature(key, parts) : mac(key, parts);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("This Java cannot sign with " + jcaName, broken);
        }
    }

    private byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(jcaName);
        mac.init(new SecretKeySpec(key, jcaName));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    private byte[] signature(byte[] pair, byte[]... parts) throws GeneralSecurityException {
        byte[] seed = Arrays.copyOf(pair, SEED_BYTES);
        PrivateKey key = KeyFactory.getInstance(jcaName)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        Signature signature = Signature.getInstance(jcaName);
        signature.initSign(key);
        for (byte[] part : parts) {
            signature.update(part);
        }
        return signature.sign();
    }
}
