package io.posthorn.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;

/**
 * The packages of one module as slices.
 *
 * @param module the package below which slices begin
 * @param words declared classes that form slices of their own, because others than their package use them
 */
record Slices(String module, Map<String, String> words) implements SliceAssignment {

    ArchRule areFreeOfCycles() {
        return slices().assignedFrom(this).should().beFreeOfCycles();
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String place = place(module, type);
        int dot = place.indexOf('.');
        if (dot < 0) {
            return SliceIdentifier.ignore();
        }
        String word = words.get(place);
        return SliceIdentifier.of(word == null ? place.substring(0, dot) : word);
    }

    @Override
    public String getDescription() {
        return "packages of " + module;
    }

    /** @return {@code delivery.Delivery} for a class of the module, empty for others */
    static String place(String module, JavaClass type) {
        String begin = "." + module + ".";
        String name = type.getName();
        if (!name.startsWith("io.posthorn.") || !name.contains(begin)) {
            return "";
        }
        return name.substring(name.indexOf(begin) + begin.length()).replaceAll("\\$.*", "");
    }
}
