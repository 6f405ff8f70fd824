package io.posthorn.portal.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets pages write {@code #{row.topic}} for a record; EL 5.0 knows getters only. Absent values read as null. */
public class RecordElResolver extends ELResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        return accessor(base, property.toString())
                .map(accessor -> {
                    Object value = read(base, accessor);
                    context.setPropertyResolved(base, property);
                    return value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
                })
                .orElse(null);
    }

    private static Optional<Method> accessor(Object base, String name) {
        return Arrays.stream(base.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> component.getAccessor());
    }

    private static Object read(Object base, Method accessor) {
        try {
            return accessor.invoke(base);
        } catch (IllegalAccessException | InvocationTargetException broken) {
            throw new ELException(broken);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // Records never change; another resolver may know this base.
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
