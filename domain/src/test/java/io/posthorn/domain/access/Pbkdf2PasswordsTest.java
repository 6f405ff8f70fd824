package io.posthorn.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Pbkdf2PasswordsTest {
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords();

    @Test
    void knowsItsOwnHash() {
        String stored = passwords.hash("correct horse".toCharArray());

        assertThat(stored).startsWith("pbkdf2-sha256$600000$").doesNotContain("horse");
        assertThat(passwords.matches("correct horse".toCharArray(), stored)).isTrue();
        assertThat(passwords.matches("correct house".toCharArray(), stored)).isFalse();
    }

    /** From a published list of PBKDF2-HMAC-SHA256 vectors: password "password", salt "salt", 4096 rounds. */
    @Test
    void agreesWithAPublishedVector() {
        String stored = "pbkdf2-sha256$4096$c2FsdA==$xeR41ZKIyEGqUw22hFxMjZYok6ABzk4RpJY4c6qYE0o=";

        assertThat(passwords.matches("password".toCharArray(), stored)).isTrue();
    }

    @Test
    void matchesNothingThatIsNoHash() {
        assertThat(passwords.matches("x".toCharArray(), "x")).isFalse();
        assertThat(passwords.matches("x".toCharArray(), "pbkdf2-sha256$99999999$AA==$AA=="))
                .isFalse();
    }

    @Test
    void theHashOfNobodyMatchesNoPassword() {
        assertThat(passwords.matches(new char[0], SignIn.NOBODY)).isFalse();
        assertThat(passwords.matches("password".toCharArray(), SignIn.NOBODY)).isFalse();
    }
}
