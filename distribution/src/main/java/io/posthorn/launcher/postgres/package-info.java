/** The embedded PostgreSQL, and what every PostgreSQL needs before the server starts: roles and migrations. */
@NullMarked
package io.posthorn.launcher.postgres;

import org.jspecify.annotations.NullMarked;
