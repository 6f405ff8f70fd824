/** JSON Schemas as people read them: a tree of fields, and what differs between two of them. */
@NullMarked
package io.posthorn.portal.schema;

import org.jspecify.annotations.NullMarked;
