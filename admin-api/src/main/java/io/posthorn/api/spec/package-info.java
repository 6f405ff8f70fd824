/** The contract as OpenAPI, written by hand and served as it stands. */
@NullMarked
package io.posthorn.api.spec;

import org.jspecify.annotations.NullMarked;
