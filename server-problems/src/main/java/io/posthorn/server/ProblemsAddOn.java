package io.posthorn.server;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.jspecify.annotations.Nullable;

/**
 * Takes its places in the chain of every listener: below the codec, which reads heads, and below the handler, which leads
 * to the WAR. The server asks for the add-on of this name (META-INF/hk2-locator) whenever it builds a chain.
 */
public final class ProblemsAddOn implements AddOn {
    private static final AtomicBoolean ENDING = new AtomicBoolean();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ENDING.set(true), "ending"));
    }

    private final BodyLimits limits;
    private final BooleanSupplier ending;

    public ProblemsAddOn() {
        this(BodyLimits.usual(), ENDING::get);
    }

    ProblemsAddOn(BodyLimits limits, BooleanSupplier ending) {
        this.limits = limits;
        this.ending = ending;
    }

    @Override
    public void setup(@Nullable NetworkListener listener, FilterChainBuilder chain) {
        int handler = chain.indexOfType(HttpServerFilter.class);
        chain.add(handler, new UnwrittenAnswers(ending));
        chain.add(handler, new WholeBodies(limits));

        int codec = chain.indexOfType(org.glassfish.grizzly.http.HttpServerFilter.class);
        var heads = new RefusedHeads();
        heads.watch((org.glassfish.grizzly.http.HttpServerFilter) chain.get(codec));
        chain.add(codec, heads);
    }
}
