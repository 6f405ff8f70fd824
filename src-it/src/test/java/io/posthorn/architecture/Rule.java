package io.posthorn.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule and what proves that it bites.
 *
 * @param wrong the folder below {@code wrong} whose classes break it
 */
record Rule(String name, String wrong, ArchRule rule) {
    @Override
    public String toString() {
        return name;
    }
}
