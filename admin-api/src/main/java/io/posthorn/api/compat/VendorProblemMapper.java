package io.posthorn.api.compat;

import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemMapper;
import jakarta.ws.rs.ext.Provider;

/** Problems with the status that the vendors' clients know: a broken rule is 400, not 422. */
@Provider
public class VendorProblemMapper extends ProblemMapper {
    private static final int BROKEN_RULE = 422;

    @Override
    protected Problem problem(Throwable failure) {
        Problem problem = super.problem(failure);
        return problem.status() == BROKEN_RULE ? problem.as(400) : problem;
    }
}
