package io.posthorn.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com, https://hooks.example.com/a%20b",
        "https://hooks.example.com/, https://hooks.example.com/a%20b",
        "HTTP://[::1]:8080/base/, HTTP://[::1]:8080/base/a%20b"
    })
    void leadsToWhatIsBelowIt(String url, String below) {
        assertThat(PublicUrl.of(url).at("/a%20b")).contains(below);
    }

    @Test
    void leadsNowhereWhenNobodySaidWhere() {
        assertThat(PublicUrl.UNSAID.at("/a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hooks.example.com",
                "//hooks.example.com",
                "ftp://hooks.example.com",
                "https:hooks.example.com",
                "https:///base",
                "https://me@hooks.example.com",
                "https://hooks.example.com/?a=b",
                "https://hooks.example.com/#top",
                "https://hooks example.com"
            })
    void refusesWhatNobodyCouldComeBy(String url) {
        assertThatThrownBy(() -> PublicUrl.of(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("POSTHORN_PUBLIC_URL must be ");
    }
}
