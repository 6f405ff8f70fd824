/** What the tests of the running product share. */
@NullMarked
package io.posthorn.it.kit;

import org.jspecify.annotations.NullMarked;
