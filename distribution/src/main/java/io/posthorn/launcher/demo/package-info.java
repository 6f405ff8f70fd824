/** The demo: two tenants, a receiver that fails first, and a table of what it saw. */
@NullMarked
package io.posthorn.launcher.demo;

import org.jspecify.annotations.NullMarked;
