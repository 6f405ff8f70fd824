package io.posthorn.domain.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a native query, read from left to right. */
public final class Cells {
    private final @Nullable Object[] row;
    private int next;

    public Cells(@Nullable Object[] row) {
        this.row = row;
    }

    private Object value() {
        Object value = row[next++];
        if (value == null) {
            throw new IllegalStateException("Column " + next + " is null");
        }
        return value;
    }

    public UUID uuid() {
        return (UUID) value();
    }

    public String text() {
        return (String) value();
    }

    public int integer() {
        return ((Number) value()).intValue();
    }

    public long bigint() {
        return ((Number) value()).longValue();
    }

    public boolean bool() {
        return (Boolean) value();
    }

    public byte[] bytes() {
        return (byte[]) value();
    }

    public Instant instant() {
        return ((Timestamp) value()).toInstant();
    }

    public Optional<Instant> instantIfAny() {
        return isNull() ? Optional.empty() : Optional.of(instant());
    }

    public Optional<String> textIfAny() {
        return isNull() ? Optional.empty() : Optional.of(text());
    }

    public Optional<byte[]> bytesIfAny() {
        return isNull() ? Optional.empty() : Optional.of(bytes());
    }

    /** Steps over the cell when it is null. */
    private boolean isNull() {
        if (row[next] != null) {
            return false;
        }
        next++;
        return true;
    }
}
