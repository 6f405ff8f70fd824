/** The frame around every page: who is here, for which tenant, links, theme and words. */
@NullMarked
package io.posthorn.portal.shell;

import org.jspecify.annotations.NullMarked;
