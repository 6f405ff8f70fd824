package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.kernel.Refused.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A tenant's own headers, checked before they are stored. HTTP clients and servers correct wrong headers silently, so
 * nothing wrong may come as far as them.
 */
public final class CustomHeaders {
    /** Stands for the value of a tenant's own header wherever it is not shown. */
    public static final String MASK = "***";

    /** Headers a webhook may have. */
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 1024;
    private static final String POINTER = "/headers";
    // RFC 9110 §5.6.2 token; visible ASCII and inner spaces.
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("([!-~]([ -~]*[!-~])?)?");

    private CustomHeaders() {}

    /** @throws Refused with every fault, pointers {@code /headers/<name>} */
    public static List<HeaderField> of(Map<String, String> given, Profile profile) {
        List<Fault> faults = new ArrayList<>();
        if (given.size() > MOST) {
            faults.add(new Fault(POINTER, "too_many", "A webhook has at most " + MOST + " headers."));
        }
        List<HeaderField> fields = new ArrayList<>();
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((name, value) -> {
            String fault = seen.add(name) ? fault(name, value, profile) : "duplicate";
            if (!fault.isEmpty()) {
                faults.add(new Fault(JsonPointers.child(POINTER, name), fault, sentence(fault)));
            }
            fields.add(new HeaderField(name, value));
        });
        if (!faults.isEmpty()) {
            throw new Refused(Reason.INVALID, "invalid", faults.get(0).detail(), faults);
        }
        return List.copyOf(fields);
    }

    private static String fault(String name, String value, Profile profile) {
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            return "header_name";
        }
        if (ReservedHeaders.contains(name) || profile.headerNames().stream().anyMatch(name::equalsIgnoreCase)) {
            return "header_reserved";
        }
        if (value.equals(MASK)) {
            return "header_mask";
        }
        boolean fits = value.length() <= LONGEST_VALUE && VALUE.matcher(value).matches();
        return fits ? "" : "header_value";
    }

    private static String sentence(String fault) {
        return switch (fault) {
            case "header_name" -> "A header's name has 1 to " + LONGEST_NAME + " letters, digits and !#$%&'*+-.^_`|~.";
            case "header_reserved" -> "This header is set by Posthorn and cannot be set by a webhook.";
            case "header_mask" ->
                MASK + " stands for a value that is not shown; send the value itself or leave it out.";
            case "header_value" ->
                "A header's value has at most " + LONGEST_VALUE
                        + " printable ASCII characters and no space at its ends.";
            default -> "Header names that differ only in case are the same header.";
        };
    }
}
