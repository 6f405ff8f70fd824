/** The routes of Akinon's OMS: a webhook hears one event type and brings its own countdown. */
@NullMarked
package io.posthorn.api.compat.akinon;

import org.jspecify.annotations.NullMarked;
