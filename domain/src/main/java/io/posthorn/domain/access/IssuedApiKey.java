package io.posthorn.domain.access;

/** @param text the whole key, shown this once and kept nowhere */
public record IssuedApiKey(ApiKey key, String text) {
    @Override
    public String toString() {
        return "IssuedApiKey[" + key.id() + "]";
    }
}
