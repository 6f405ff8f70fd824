package io.posthorn.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawParameterTypes;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How the code is written. */
final class CodeRules {
    private static final String NO_NAMES = "(Util|Utils|Helper|Manager|Impl|Service|Dto|DTO|Common|Facade)";
    private static final String ENTITY = "jakarta.persistence.Entity";

    /** Ports that belong to no tenant: the list of tenants, and the topics that come with profiles. */
    private static final Set<String> TENANTLESS = Set.of("Tenants", "StandardTopics");

    private static final Pattern FINDER =
            Pattern.compile("(find|list|lock|count|search|explain|timeline).*|all|attempts|payload");

    private CodeRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule(
                        "EntityManager stays behind Jpa… and TenantScope", "code.entities", entityManagerStaysBehind()),
                new Rule("types have names that say something", "code.names", namesSaySomething()),
                new Rule("entities have no setters", "code.setters", entitiesHaveNoSetters()),
                new Rule("entities show no fields", "code.fields", entitiesShowNoFields()),
                new Rule("the tenant comes first", "code.tenants", tenantComesFirst()),
                new Rule("time comes from the clock", "code.time", timeComesFromTheClock()),
                new Rule("nothing of a server or of Jackson is called", "code.server", nothingOfAServer()),
                onlyOnePlaceKnowsGrizzly());
    }

    /** Holds for what runs around the WAR too. */
    static Rule onlyOnePlaceKnowsGrizzly() {
        return new Rule(
                "only what is packed into the server knows Grizzly",
                "code.grizzly",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("io.posthorn.server..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.glassfish.grizzly.."));
    }

    private static ArchRule entityManagerStaysBehind() {
        return noClasses()
                .that()
                .haveSimpleNameNotStartingWith("Jpa")
                .and()
                .doNotHaveSimpleName("TenantScope")
                .and()
                // Turns rows into records for the Jpa… classes, which hand their entity manager in.
                .doNotHaveSimpleName("NativeRead")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager");
    }

    private static ArchRule namesSaySomething() {
        return classes()
                .should()
                .haveNameNotMatching("(.*\\.)?[A-Za-z0-9]*" + NO_NAMES + "([A-Z0-9$][A-Za-z0-9$]*)?")
                .andShould()
                .haveNameNotMatching(".*\\.(util|utils|helper|manager|impl|service|dto|common|facade)\\..*");
    }

    private static ArchRule entitiesHaveNoSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ENTITY)
                .should()
                .haveNameMatching("set([A-Z].*)?");
    }

    private static ArchRule entitiesShowNoFields() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ENTITY)
                .and()
                .areNotStatic()
                .should()
                .bePrivate();
    }

    private static ArchRule tenantComesFirst() {
        return methods()
                .that(are(describe("finders of the domain's ports", CodeRules::isFinder)))
                .should(haveRawParameterTypes(describe(
                        "beginning with TenantId",
                        types ->
                                !types.isEmpty() && types.get(0).getSimpleName().equals("TenantId"))));
    }

    private static boolean isFinder(JavaMethod method) {
        var owner = method.getOwner();
        return owner.isInterface()
                && owner.getPackageName().matches("io\\.posthorn\\.(.*\\.)?domain\\..*")
                && !TENANTLESS.contains(owner.getSimpleName())
                && method.getModifiers().contains(JavaModifier.ABSTRACT)
                && !method.getName().endsWith("Everywhere")
                && FINDER.matcher(method.getName()).matches();
    }

    private static ArchRule timeComesFromTheClock() {
        return noClasses()
                // The producer: the one place where the machine's clock is named.
                .that()
                .doNotHaveFullyQualifiedName("io.posthorn.messaging.config.Basics")
                .should()
                .callMethodWhere(describe("it asks the machine's clock", CodeRules::asksTheMachine))
                .orShould()
                .callConstructor(Date.class);
    }

    private static boolean asksTheMachine(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        if (owner.equals("java.time.Clock")) {
            return call.getName().startsWith("system");
        }
        return owner.startsWith("java.time.")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static ArchRule nothingOfAServer() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson..",
                        "org.glassfish..",
                        "fish.payara..",
                        "com.hazelcast..",
                        "com.sun..",
                        "org.eclipse.persistence..",
                        "org.eclipse.yasson..",
                        "org.jboss.weld..");
    }
}
