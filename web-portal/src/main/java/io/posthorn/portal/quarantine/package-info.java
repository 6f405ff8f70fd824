/** What topics' schemas keep out: seeing why, letting go, throwing away. */
@NullMarked
package io.posthorn.portal.quarantine;

import org.jspecify.annotations.NullMarked;
