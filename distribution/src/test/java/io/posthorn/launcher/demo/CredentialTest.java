package io.posthorn.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialTest {
    @Test
    void isShownAsEachVendorsClientsDo() {
        assertThat(Credential.token("k").headers()).isEqualTo(Map.of("authorization", "Token k"));
        assertThat(Credential.apiKey("k").headers()).isEqualTo(Map.of("x-api-key", "k"));
        assertThat(Credential.basic("u", "k").headers()).isEqualTo(Map.of("authorization", "Basic dTpr"));
        assertThat(Credential.inBody().headers()).isEmpty();
    }

    @Test
    void doesNotPrintTheKey() {
        assertThat(Credential.bearer("k-1").toString()).doesNotContain("k-1");
    }
}
