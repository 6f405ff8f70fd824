/** Signing in and out. */
@NullMarked
package io.posthorn.portal.access;

import org.jspecify.annotations.NullMarked;
