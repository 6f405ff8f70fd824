/** What stands before every page: headers, session cookie, origin check, error answers. */
@NullMarked
package io.posthorn.portal.start;

import org.jspecify.annotations.NullMarked;
