package io.posthorn.launcher.postgres;

/** A database role with its password. */
public record Role(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
