package io.posthorn.benchmark.load;

/**
 * How many events go out, in requests of which size, how fast.
 *
 * @param size events per request; 1 means the single form of the request
 * @param perSecond events per second, 0 for as fast as answers come
 */
public record Stride(int events, int size, int perSecond) {
    public static Stride singles(int events) {
        return new Stride(events, 1, 0);
    }

    public static Stride batches(int events, int size) {
        return new Stride(events, size, 0);
    }

    public Stride at(int perSecond) {
        return new Stride(events, size, perSecond);
    }

    int requests() {
        return (events + size - 1) / size;
    }

    /** Nanoseconds after the begin at which a request is meant to go out; none for the unpaced. */
    long offset(int request) {
        return perSecond == 0 ? 0 : (long) (request * (double) size * 1e9 / perSecond);
    }
}
