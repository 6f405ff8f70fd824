/** The operators' list of tenants. */
@NullMarked
package io.posthorn.portal.tenant;

import org.jspecify.annotations.NullMarked;
