/** What load balancers and Prometheus ask, outside the API's base. */
@NullMarked
package io.posthorn.api.health;

import org.jspecify.annotations.NullMarked;
