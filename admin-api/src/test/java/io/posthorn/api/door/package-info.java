/** The machine door as a whole, in memory: real resources and filters, fakes behind the ports. */
@NullMarked
package io.posthorn.api.door;

import org.jspecify.annotations.NullMarked;
