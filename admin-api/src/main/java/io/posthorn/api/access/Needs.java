package io.posthorn.api.access;

import io.posthorn.domain.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The scope a key must have for a method. Every method has this or {@link Open}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
    Scope value();

    /** Where the method is: for a tenant's things, or for the platform's. */
    On on() default On.TENANT;

    /** What a method is about. */
    enum On {
        TENANT,
        PLATFORM,
        /** The tenant's when one is meant, else the platform's. */
        BOTH
    }
}
