/** Writes one request to a receiver nobody trusts: address policy, pinned connection, limits, and what came of it. */
@NullMarked
package io.posthorn.messaging.http;

import org.jspecify.annotations.NullMarked;
