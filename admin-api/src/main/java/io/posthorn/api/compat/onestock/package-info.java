/** Routes in the words of OneStock: key and tenant stand in the body, webhooks are enabled, workflows trigger topics. */
@NullMarked
package io.posthorn.api.compat.onestock;

import org.jspecify.annotations.NullMarked;
