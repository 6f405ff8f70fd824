/** The demo: a tenant of each profile, the receivers behind it, and a table of what they saw. */
@NullMarked
package io.posthorn.launcher.demo;

import org.jspecify.annotations.NullMarked;
