/** The product, running: the built WAR on its real server, with its real database and its real broker. */
@NullMarked
package io.posthorn.it;

import org.jspecify.annotations.NullMarked;
