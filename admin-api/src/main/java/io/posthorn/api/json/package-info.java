/** JSON in and out: typed reading that collects every fault, and writing that keeps the order. */
@NullMarked
package io.posthorn.api.json;

import org.jspecify.annotations.NullMarked;
