/** The catalogue of topics and what their payloads look like. */
@NullMarked
package io.posthorn.portal.topic;

import org.jspecify.annotations.NullMarked;
