package io.posthorn.api.compat.akinon;

import io.posthorn.domain.wire.ProfileName;

/** The vendor's calls for webhooks. */
public class AkinonResource {
    static final ProfileName PROFILE = new ProfileName("akinon");
}
