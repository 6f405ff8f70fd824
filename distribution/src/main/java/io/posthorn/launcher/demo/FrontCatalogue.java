package io.posthorn.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.posthorn.launcher.demo.receiver.Message;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an integrator of Front Systems may subscribe to, by the vendor's two calls.
 *
 * @param vendor Front's routes
 */
record FrontCatalogue(Api vendor) {

    /** Every type of the guide is there, and the schema of the message's type knows each member of its payload. */
    void check(Findings findings, Message message, Set<String> members) throws IOException, InterruptedException {
        findings.expect(Aspect.REGISTRATION, "types of the guide", guide(), offered());
        findings.expect(
                Aspect.REGISTRATION, "members in the schema of " + message.topic(), members, known(message, members));
    }

    /** The 21 names that the guide lists. */
    static Set<String> guide() {
        return new String(new Printed("front/types.txt").bytes(), UTF_8)
                .lines()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without what is not in the guide: the vendor adds types now and then, and so may a tenant. */
    private Set<String> offered() throws IOException, InterruptedException {
        var guide = guide();
        return vendor.get("/api/WebhooksTypes").is(200).array().getValuesAs(JsonObject.class).stream()
                .map(type -> type.getString("name", ""))
                .filter(guide::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> known(Message message, Set<String> members) throws IOException, InterruptedException {
        var path = "/api/WebhooksTypes/" + message.topic() + "/schema";
        var schema = vendor.get(path).is(200).object();
        var known = properties(schema, "#");
        known.addAll(properties(schema, schema.getString("$ref", "#")));
        known.retainAll(members);
        return known;
    }

    /** @param type a pointer into the schema, for example {@code #/$defs/Order} */
    private static Set<String> properties(JsonObject schema, String type) {
        var properties = Json.createPointer(type.substring(1) + "/properties");
        return properties.containsValue(schema)
                ? new TreeSet<>(properties.getValue(schema).asJsonObject().keySet())
                : new TreeSet<>();
    }
}
