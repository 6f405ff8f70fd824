/** What an operator may set by environment, checked before anything starts. */
@NullMarked
package io.posthorn.launcher.settings;

import org.jspecify.annotations.NullMarked;
