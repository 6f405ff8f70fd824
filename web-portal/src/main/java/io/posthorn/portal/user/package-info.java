/** The people who sign in: a tenant's, the operators, and oneself. */
@NullMarked
package io.posthorn.portal.user;

import org.jspecify.annotations.NullMarked;
