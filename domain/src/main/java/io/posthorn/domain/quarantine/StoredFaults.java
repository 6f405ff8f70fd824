package io.posthorn.domain.quarantine;

import io.posthorn.domain.kernel.Refused.Fault;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** Why an event was refused, as one text column: a JSON array of pointer, code and detail. */
public final class StoredFaults {
    private StoredFaults() {}

    static List<Fault> parse(String stored) {
        try (JsonReader reader = Json.createReader(new StringReader(stored))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(fault ->
                            new Fault(fault.getString("pointer"), fault.getString("code"), fault.getString("detail")))
                    .toList();
        }
    }

    public static String write(List<Fault> faults) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Fault fault : faults) {
            array.add(Json.createObjectBuilder()
                    .add("pointer", fault.pointer())
                    .add("code", fault.code())
                    .add("detail", fault.detail()));
        }
        return array.build().toString();
    }
}
