package io.posthorn.api.compat;

import java.util.Map;

/** How one vendor's client addresses us. A bean of this type opens {@code /compat/{profile}}. */
public interface Dialect {
    /** @return the profile's name, the first part of the address */
    String profile();

    /** @return where the vendor's client puts its key */
    Credential credential();

    /**
     * @return the vendor's routes; its {@code @Path} begins with the profile's name. Paths are read without regard to case
     *     and take the spelling of its annotations
     */
    Class<?> routes();

    /** @return other beginnings of a path below the profile, each with the one that the routes know, all in lower case */
    default Map<String, String> aliases() {
        return Map.of();
    }
}
