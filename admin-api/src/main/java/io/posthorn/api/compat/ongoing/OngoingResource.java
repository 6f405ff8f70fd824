package io.posthorn.api.compat.ongoing;

import io.posthorn.domain.wire.ProfileName;

/** The vendor's calls for webhooks. */
public class OngoingResource {
    static final ProfileName PROFILE = new ProfileName("ongoing");
}
