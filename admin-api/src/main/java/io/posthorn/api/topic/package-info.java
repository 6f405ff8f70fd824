/** Topics: the catalogue, and the tenant's own ones. */
@NullMarked
package io.posthorn.api.topic;

import org.jspecify.annotations.NullMarked;
