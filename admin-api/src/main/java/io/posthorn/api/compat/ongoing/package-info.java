/** Routes in the words of Ongoing WMS: a webhook has a trigger, statuses and goods owners. */
@NullMarked
package io.posthorn.api.compat.ongoing;

import org.jspecify.annotations.NullMarked;
