/** People of the portal: a tenant's own, and the operators. */
@NullMarked
package io.posthorn.api.user;

import org.jspecify.annotations.NullMarked;
