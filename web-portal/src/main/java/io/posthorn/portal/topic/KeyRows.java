package io.posthorn.portal.topic;

import io.posthorn.domain.json.JsonPointers;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.portal.shell.Notices;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A topic's business keys as somebody types them, with a blank row to begin with. */
public class KeyRows implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<KeyRow> rows = new ArrayList<>(List.of(new KeyRow("", "")));

    void read(Map<String, String> pointers) {
        rows.clear();
        pointers.forEach((name, pointer) -> rows.add(new KeyRow(name, pointer)));
        add();
    }

    /** @return JSON Pointers by name, without the blank rows */
    Map<String, String> pointers() {
        Map<String, String> pointers = new LinkedHashMap<>();
        typed().forEach(row -> pointers.put(row.getName(), row.getPointer()));
        return pointers;
    }

    /** @return a fault for each row whose name another one has too: {@link #pointers()} cannot tell */
    List<Fault> repeated() {
        List<String> names = typed().map(KeyRow::getName).toList();
        return typed().filter(row -> names.indexOf(row.getName()) != names.lastIndexOf(row.getName()))
                .map(row -> new Fault(pointerTo(row), "duplicate", Notices.text("topic-form.keys.twice")))
                .toList();
    }

    /** Puts a fault beside the rows it is about. @return whether there are any */
    boolean tell(Fault fault) {
        List<KeyRow> meant =
                typed().filter(row -> pointerTo(row).equals(fault.pointer())).toList();
        meant.forEach(row -> row.judged(fault.detail()));
        return !meant.isEmpty();
    }

    void judgedAnew() {
        rows.forEach(row -> row.judged(""));
    }

    private Stream<KeyRow> typed() {
        return rows.stream().filter(row -> !row.isBlank());
    }

    private static String pointerTo(KeyRow row) {
        return JsonPointers.child("/keys", row.getName());
    }

    public void add() {
        rows.add(new KeyRow("", ""));
    }

    public void remove(KeyRow row) {
        rows.remove(row);
    }

    public List<KeyRow> getAll() {
        return rows;
    }
}
