/**
 * The calls of Front Systems' guide to webhooks: what there is to hear, hearing it, and the recovery of what was missed. The
 * contract: docs/compat.md.
 */
@NullMarked
package io.posthorn.api.compat.front;

import org.jspecify.annotations.NullMarked;
