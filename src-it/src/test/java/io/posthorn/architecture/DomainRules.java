package io.posthorn.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Inside the domain nouns hold state and verbs move it. */
final class DomainRules {
    private static final List<String> VERBS = List.of("admit", "register", "publish", "dispatch", "resend", "release");

    /**
     * What a verb may use of another: the doorbell after its own work is done, the deletion of what a tenant
     * owns, and publishing, which is what a release is.
     */
    private static final Map<String, Set<String>> DECLARED = Map.of(
            "admit", Set.of("register.DeleteWebhook"),
            "register", Set.of("dispatch.WorkAppeared"),
            "resend", Set.of("dispatch.WorkAppeared"),
            "publish", Set.of("dispatch.Wakes"),
            "release", Set.of("publish.PublishEvents", "publish.NewEvent", "publish.PublishResult", "publish.Receipt"));

    /**
     * Words that are used below the package they live in. They are leaves: as slices of their own they are part of no
     * cycle. Each one is a wish to move it; no name may be added here without that wish.
     */
    private static final Map<String, String> WORDS = Map.of(
            "wire.ProfileName", "words of the contract",
            "wire.HeaderField", "words of the contract",
            "wire.SigningSecret", "words of the contract",
            "wire.Setting", "words of the contract",
            "wire.CannotRender", "words of the contract",
            "delivery.DeliveryStatus", "status",
            "wire.WebhookRequest", "request",
            "wire.Body", "request",
            "wire.SuccessRule", "request");

    private DomainRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("packages of the domain are free of cycles", "nouns.cycle", noCycles()),
                new Rule("nouns know no verb", "nouns.verb", nounsKnowNoVerb()),
                new Rule("verbs do not lean on each other", "verbs", verbsStandAlone()));
    }

    private static ArchRule noCycles() {
        return new Slices("domain", WORDS).areFreeOfCycles();
    }

    private static ArchRule nounsKnowNoVerb() {
        String[] verbs = VERBS.stream().map(DomainRules::pattern).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("io.posthorn..domain..")
                .and()
                .resideOutsideOfPackages(verbs)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(verbs);
    }

    private static ArchRule verbsStandAlone() {
        return new VerbsStandAlone(VERBS, DECLARED).rule();
    }

    private static String pattern(String feature) {
        return "io.posthorn..domain." + feature + "..";
    }

    /** @return {@code delivery.Delivery} for a class of the domain, empty for others */
    static String place(JavaClass type) {
        return Slices.place("domain", type);
    }
}
