/** API keys: a tenant's own, and the platform's. */
@NullMarked
package io.posthorn.api.key;

import org.jspecify.annotations.NullMarked;
