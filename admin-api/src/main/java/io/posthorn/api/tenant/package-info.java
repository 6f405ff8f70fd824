/** Tenants, for platform keys. */
@NullMarked
package io.posthorn.api.tenant;

import org.jspecify.annotations.NullMarked;
