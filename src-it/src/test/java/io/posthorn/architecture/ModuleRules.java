package io.posthorn.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may see whom. Modules are the rings; half of this is a compile error already. */
final class ModuleRules {
    private static final String DOMAIN = "io.posthorn..domain..";
    private static final String MESSAGING = "io.posthorn..messaging..";
    private static final String API = "io.posthorn..api..";
    private static final String PORTAL = "io.posthorn..portal..";

    private static final List<String> HTTP_CLIENTS =
            List.of("org.apache.hc..", "java.net.http..", "jakarta.ws.rs.client..");

    private ModuleRules() {}

    static List<Rule> all() {
        return List.of(
                new Rule("domain knows no door and no wire", "modules.domain", domainKnowsNoDoorAndNoWire()),
                new Rule("messaging knows no door and no table", "modules.messaging", messagingStandsAlone()),
                new Rule("the API stands alone", "modules.api", apiStandsAlone()),
                new Rule("the portal stands alone", "modules.portal", portalStandsAlone()),
                new Rule("HTTP is spoken in messaging.http only", "modules.http", httpInOnePlace()),
                new Rule(
                        "features of messaging are free of cycles",
                        "modules.cycles",
                        new Slices("messaging", Map.of()).areFreeOfCycles()),
                new Rule(
                        "features of the API are free of cycles",
                        "modules.cycles",
                        new Slices("api", Map.of()).areFreeOfCycles()),
                new Rule("vendors do not know each other", "modules.vendors", vendorsDoNotKnowEachOther()),
                new Rule(
                        "features of the portal are free of cycles",
                        "modules.cycles",
                        new Slices("portal", Map.of()).areFreeOfCycles()));
    }

    private static ArchRule domainKnowsNoDoorAndNoWire() {
        return mayNotSee(
                DOMAIN,
                HTTP_CLIENTS,
                List.of(
                        MESSAGING,
                        API,
                        PORTAL,
                        "jakarta.jms..",
                        "jakarta.ejb..",
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.faces..",
                        "org.eclipse.microprofile.."));
    }

    private static ArchRule messagingStandsAlone() {
        return mayNotSee(
                MESSAGING,
                List.of(),
                List.of(
                        API,
                        PORTAL,
                        "jakarta.persistence..",
                        "jakarta.ws.rs..",
                        "jakarta.servlet..",
                        "jakarta.faces.."));
    }

    private static ArchRule apiStandsAlone() {
        return mayNotSee(
                API,
                HTTP_CLIENTS,
                List.of(MESSAGING, PORTAL, "jakarta.persistence..", "jakarta.jms..", "jakarta.faces.."));
    }

    private static ArchRule portalStandsAlone() {
        return mayNotSee(
                PORTAL,
                HTTP_CLIENTS,
                List.of(MESSAGING, API, "jakarta.persistence..", "jakarta.jms..", "jakarta.ws.rs.."));
    }

    private static ArchRule httpInOnePlace() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("io.posthorn..messaging.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP_CLIENTS.toArray(String[]::new))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.HttpURLConnection");
    }

    private static ArchRule vendorsDoNotKnowEachOther() {
        return slices().matching("io.posthorn..api.compat.(*)..").should().notDependOnEachOther();
    }

    private static ArchRule mayNotSee(String module, List<String> some, List<String> others) {
        return noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Stream.concat(some.stream(), others.stream()).toArray(String[]::new));
    }
}
