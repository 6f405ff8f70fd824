package io.posthorn.api.body;

import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/** Reads the body once, never more of it than may be taken, after the key was found good unless the key stands in it. */
@Provider
public class BodyGuard implements DynamicFeature {
    /** Bytes that a body may have. */
    public static final int USUAL = 1024 * 1024;

    /** Runs after scopes are checked, before anything that looks at the body. */
    public static final int PRIORITY = Priorities.ENTITY_CODER;

    private static final String BYTES = "posthorn.body";

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        boolean takesBody =
                Arrays.asList(resource.getResourceMethod().getParameterTypes()).contains(byte[].class);
        if (takesBody) {
            MostBytes most = resource.getResourceMethod().getAnnotation(MostBytes.class);
            context.register(new Guard(most == null ? USUAL : most.value()), PRIORITY);
        }
    }

    /** @return the body's bytes; none when the method takes no body */
    public static byte[] bytes(ContainerRequestContext request) {
        return request.getProperty(BYTES) instanceof byte[] bytes ? bytes : new byte[0];
    }

    /**
     * Reads the body for whoever needs it before its method is known; what comes afterwards still finds it.
     *
     * @throws ProblemException 413 when it has more than {@value #USUAL} bytes, 503 when the node has no room for it
     */
    public static byte[] readEarly(ContainerRequestContext request) throws IOException {
        new Guard(USUAL).filter(request);
        return bytes(request);
    }

    private record Guard(int most) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            long announced = announced(request);
            if (announced > most) {
                throw tooLarge();
            }
            BodyShare share = BodyShare.of(request);
            // All of it at once: bodies that grow side by side would fill the node before one of them is whole.
            share.hold(announced < 0 ? most : announced);
            byte[] bytes = read(request);
            share.hold(bytes.length);
            request.setProperty(BYTES, bytes);
            request.setEntityStream(new ByteArrayInputStream(bytes));
        }

        /**
         * Not {@code getLength()}, which fails for a length that is no int. The server refuses what is no long.
         *
         * @return -1 when nothing is announced
         */
        private static long announced(ContainerRequestContext request) {
            String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
            return length == null ? -1 : Long.parseLong(length);
        }

        private byte[] read(ContainerRequestContext request) throws IOException {
            if (!request.hasEntity()) {
                return new byte[0];
            }
            byte[] bytes = request.getEntityStream().readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge();
            }
            return bytes;
        }

        /** The place is the body as a whole; what is not read has no places in it. */
        private ProblemException tooLarge() {
            String detail = "The body has more than " + most + " bytes, which is the most taken here.";
            return new ProblemException(Problem.ofMember(413, "", "too_large", detail));
        }
    }
}
