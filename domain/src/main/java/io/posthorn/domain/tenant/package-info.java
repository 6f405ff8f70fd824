/** The customers of the vendor, who own everything else. */
@NullMarked
package io.posthorn.domain.tenant;

import org.jspecify.annotations.NullMarked;
