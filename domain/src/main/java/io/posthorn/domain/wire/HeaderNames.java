package io.posthorn.domain.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names of a profile's headers: none twice, none that frames the request or that we add ourselves. */
final class HeaderNames {
    private static final Set<String> ADDED = Set.of("posthorn-sequence", "posthorn-topic", "posthorn-attempt");

    private final Set<String> seen = new HashSet<>();

    /** @throws io.posthorn.domain.kernel.Refused with the place of the first that is wrong */
    static void check(ProfileNode profile, List<HeaderRule> headers, Optional<SignatureRecipe> signature) {
        HeaderNames names = new HeaderNames();
        for (int i = 0; i < headers.size(); i++) {
            names.take(profile, "headers/" + i + "/name", headers.get(i).name());
        }
        signature.ifPresent(recipe -> names.take(profile, "signature/header", recipe.header()));
    }

    private void take(ProfileNode profile, String place, String name) {
        if (ReservedHeaders.frames(name) || ADDED.contains(name.toLowerCase(Locale.ROOT))) {
            throw profile.refusedBelow(place, "the header " + name + " is not a profile's to set");
        }
        if (!seen.add(name.toLowerCase(Locale.ROOT))) {
            throw profile.refusedBelow(place, "the header " + name + " is there twice");
        }
    }
}
