/** The last 24 hours at a glance. */
@NullMarked
package io.posthorn.portal.overview;

import org.jspecify.annotations.NullMarked;
