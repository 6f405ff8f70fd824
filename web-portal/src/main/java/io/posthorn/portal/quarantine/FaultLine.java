package io.posthorn.portal.quarantine;

import io.posthorn.domain.kernel.Refused.Fault;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonPointer;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;

/**
 * One reason why an event was refused.
 *
 * @param place JSON Pointer into the payload, {@code /} for all of it
 * @param found what stands there, shortened; empty when nothing does
 */
public record FaultLine(String place, String detail, String found) {
    private static final String PAYLOAD = "/payload";
    private static final int LONGEST = 80;

    static FaultLine of(Fault fault, byte[] payload) {
        return new FaultLine(place(fault.pointer()), fault.detail(), found(fault.pointer(), payload));
    }

    /** @param pointer from the root of the request */
    static String place(String pointer) {
        return pointer.equals(PAYLOAD) ? "/" : inPayload(pointer);
    }

    private static String inPayload(String pointer) {
        return pointer.startsWith(PAYLOAD + "/") ? pointer.substring(PAYLOAD.length()) : pointer;
    }

    private static String found(String pointer, byte[] payload) {
        if (!pointer.startsWith(PAYLOAD + "/")) {
            return "";
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(payload))) {
            JsonPointer place = Json.createPointer(inPayload(pointer));
            return reader.readValue() instanceof JsonStructure structure && place.containsValue(structure)
                    ? shortened(place.getValue(structure).toString())
                    : "";
        } catch (JsonException unreadable) {
            return "";
        }
    }

    private static String shortened(String json) {
        return json.length() <= LONGEST ? json : json.substring(0, LONGEST) + "…";
    }
}
