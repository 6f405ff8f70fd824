package io.posthorn.server;

import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/**
 * All of a body, and never from Grizzly's pool: a content from there may be in two hands. The codec gives one back twice
 * when the compression kept all its bytes to itself, and the pool lends it twice from then on.
 */
final class OwnContent extends HttpContent {

    OwnContent(HttpHeader header, byte[] body, MemoryManager<?> memory) {
        super(header, true, Buffers.wrap(memory, body));
    }

    @Override
    public void recycle() {
        // Belongs to no pool, and may be looked at until nobody does.
    }
}
