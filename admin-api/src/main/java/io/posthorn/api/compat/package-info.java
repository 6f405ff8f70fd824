/**
 * Vendor-shaped routes: what a client of one of the vendors sends when only its base URL was changed. This package reads the
 * address and the key as the vendor's client writes them; a package below it per vendor holds its routes, which call the
 * same use cases as the native API. The contract: docs/compat.md.
 */
@NullMarked
package io.posthorn.api.compat;

import org.jspecify.annotations.NullMarked;
