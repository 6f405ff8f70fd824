/** The form in which webhooks are registered and changed. Its fields have the API's names. */
@NullMarked
package io.posthorn.portal.register;

import org.jspecify.annotations.NullMarked;
