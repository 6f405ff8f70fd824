/** Wrong on purpose: breaks one architecture rule. */
@NullMarked
package io.posthorn.architecture.wrong.code.tenants.domain.parcel;

import org.jspecify.annotations.NullMarked;
