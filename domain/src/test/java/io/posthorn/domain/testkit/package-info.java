/** What tests share: a database, fakes and samples. */
@NullMarked
package io.posthorn.domain.testkit;

import org.jspecify.annotations.NullMarked;
