package io.posthorn.domain.access;

/** Port: turns passwords into what may be stored. */
public interface Passwords {
    String hash(char[] password);

    /** @return false also when the stored text is not a hash of this kind */
    boolean matches(char[] password, String stored);
}
