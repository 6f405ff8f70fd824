package io.posthorn.api.problem;

/** Ends a request with a problem that is about HTTP itself: a key, a header, a parameter. Rules of the domain are {@code Refused}. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
