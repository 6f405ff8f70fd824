package io.posthorn.domain.wire;

import java.util.List;
import java.util.stream.Collectors;

/** Somebody speaks a profile that is not there; Posthorn does not start without it. */
public final class ProfileMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProfileMissing(List<SpokenProfiles.Spoken> missing) {
        super("POSTHORN_PROFILES_DIR does not hold what is spoken: "
                + missing.stream().map(SpokenProfiles.Spoken::toString).collect(Collectors.joining(", ")));
    }
}
