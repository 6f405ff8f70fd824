/**
 * A receiver for every profile. Each contract is written from the vendor's published documents and shares no code with
 * the sender that it judges; where a document is silent, the profile's README says what was chosen.
 */
@NullMarked
package io.posthorn.launcher.demo.receiver;

import org.jspecify.annotations.NullMarked;
