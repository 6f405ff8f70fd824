package io.posthorn.domain.webhook;

import java.util.Optional;

/** Port: what the operator's address policy says about a URL before any name is looked up. */
public interface EgressRules {
    /**
     * Judges scheme, port, literal addresses and names that never leave the house. A URL without objection can still be
     * denied when it is sent, because only then its name becomes addresses.
     *
     * @return a sentence for the person who typed the URL, empty when nothing speaks against it
     */
    Optional<String> objection(TargetUrl url);
}
