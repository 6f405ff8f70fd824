/** Plain JDBC for the set-based statements of the ledger. */
@NullMarked
package io.posthorn.domain.jdbc;

import org.jspecify.annotations.NullMarked;
