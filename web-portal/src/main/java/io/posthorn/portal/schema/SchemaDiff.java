package io.posthorn.portal.schema;

import io.posthorn.portal.schema.FieldChange.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two trees of fields laid over each other. Fields are the same when their paths are; descriptions do not count.
 *
 * @param changes parents before their fields, in the order of the newer schema; what went stands where it stood
 */
public record SchemaDiff(List<FieldChange> changes) {
    private static final String ROOT = "";

    public SchemaDiff {
        changes = List.copyOf(changes);
    }

    public static SchemaDiff between(List<Field> before, List<Field> after) {
        List<FieldChange> changes = new ArrayList<>();
        merge(ROOT, byParent(before), byParent(after), changes);
        return new SchemaDiff(changes);
    }

    private static Map<String, Map<String, Field>> byParent(List<Field> fields) {
        Map<String, Map<String, Field>> byParent = new HashMap<>();
        List<String> above = new ArrayList<>(List.of(ROOT));
        for (Field field : fields) {
            above.subList(field.depth() + 1, above.size()).clear();
            byParent.computeIfAbsent(above.get(field.depth()), path -> new LinkedHashMap<>())
                    .put(field.path(), field);
            above.add(field.path());
        }
        return byParent;
    }

    private static void merge(
            String parent,
            Map<String, Map<String, Field>> before,
            Map<String, Map<String, Field>> after,
            List<FieldChange> changes) {
        Map<String, Field> old = before.getOrDefault(parent, Map.of());
        Map<String, Field> now = after.getOrDefault(parent, Map.of());
        boolean isThere = parent.equals(ROOT) || changes.get(changes.size() - 1).kind() != Kind.REMOVED;
        for (String path : inOrder(old, now)) {
            changes.add(change(old.get(path), now.get(path), isThere));
            merge(path, before, after, changes);
        }
    }

    private static FieldChange change(@Nullable Field before, @Nullable Field after, boolean parentIsThere) {
        if (before == null) {
            return FieldChange.added(Objects.requireNonNull(after));
        }
        return after == null ? FieldChange.removed(before, parentIsThere) : FieldChange.kept(before, after);
    }

    private static List<String> inOrder(Map<String, Field> old, Map<String, Field> now) {
        List<String> paths = new ArrayList<>(now.keySet());
        int place = 0;
        for (String path : old.keySet()) {
            int at = paths.indexOf(path);
            if (at < 0) {
                paths.add(place, path);
            }
            place = (at < 0 ? place : at) + 1;
        }
        return paths;
    }

    /** @return the changed fields with the ones that hold them */
    public List<FieldChange> getDiffering() {
        List<FieldChange> kept = new ArrayList<>();
        int holders = 0;
        for (int i = changes.size() - 1; i >= 0; i--) {
            FieldChange change = changes.get(i);
            int depth = change.getField().depth();
            if (change.kind() != Kind.SAME || depth < holders) {
                kept.add(change);
                holders = depth;
            }
        }
        Collections.reverse(kept);
        return kept;
    }

    public long getAdded() {
        return count(Kind.ADDED);
    }

    public long getRemoved() {
        return count(Kind.REMOVED);
    }

    public long getChanged() {
        return count(Kind.CHANGED);
    }

    public long getSame() {
        return count(Kind.SAME);
    }

    private long count(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
