/** Who is calling, for which tenant, and what they may do. */
@NullMarked
package io.posthorn.api.access;

import org.jspecify.annotations.NullMarked;
