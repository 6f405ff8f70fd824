/** Who is calling, for which tenant, and what they may do; and the API keys themselves. */
@NullMarked
package io.posthorn.api.access;

import org.jspecify.annotations.NullMarked;
