package io.posthorn.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A verb uses nouns, and of other verbs only what is declared. */
final class VerbsStandAlone extends ArchCondition<JavaClass> {
    private final List<String> verbs;
    private final Map<String, Set<String>> declared;

    VerbsStandAlone(List<String> verbs, Map<String, Set<String>> declared) {
        super("use nothing of another verb that is not declared");
        this.verbs = verbs;
        this.declared = declared;
    }

    ArchRule rule() {
        return classes().that().resideInAPackage("io.posthorn..domain..").should(this);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String verb = feature(DomainRules.place(type));
        if (verbs.contains(verb)) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> leansOnAnother(verb, DomainRules.place(dependency.getTargetClass())))
                    .map(Dependency::getDescription)
                    .forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
        }
    }

    private boolean leansOnAnother(String verb, String target) {
        String other = feature(target);
        return verbs.contains(other)
                && !other.equals(verb)
                && !declared.getOrDefault(verb, Set.of()).contains(target);
    }

    private static String feature(String place) {
        int dot = place.indexOf('.');
        return dot < 0 ? "" : place.substring(0, dot);
    }
}
