package io.posthorn.domain.jdbc;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads rows by SQL through the transaction's entity manager. */
public final class NativeRead {
    private NativeRead() {}

    /** @param parameters for {@code ?1}, {@code ?2} and so on */
    public static <T> List<T> rows(
            EntityManager entities, String sql, List<Object> parameters, Function<Cells, T> reader) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        List<T> rows = new ArrayList<>();
        for (Object row : query.getResultList()) {
            rows.add(reader.apply(new Cells(row instanceof Object[] cells ? cells : new Object[] {row})));
        }
        return rows;
    }
}
