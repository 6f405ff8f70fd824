package io.posthorn.domain.register;

import io.posthorn.domain.webhook.PayloadFilter;
import io.posthorn.domain.webhook.WebhookTerms;
import java.time.Duration;
import java.util.Optional;

/** Judges the members that are the same in every profile. A wrong one is told and stands as it was. */
final class LimitRules {
    private static final int LONGEST_UID = 200;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int LONGEST_TIMEOUT = 30;
    private static final int USUAL_IN_FLIGHT = 10;
    private static final int MOST_IN_FLIGHT = 100;
    private static final int HIGHEST_RATE = 10_000;

    private final Basis basis;
    private final WebhookDraft draft;
    private final Faults faults;

    LimitRules(Basis basis, WebhookDraft draft, Faults faults) {
        this.basis = basis;
        this.draft = draft;
        this.faults = faults;
    }

    private static boolean standsInAddresses(int c) {
        return c != '/' && c != '\\' && !Character.isISOControl(c);
    }

    Optional<String> uid() {
        if (draft.uid().isAbsent()) {
            return basis.terms().flatMap(WebhookTerms::uid);
        }
        Optional<String> uid = draft.uid().value();
        if (uid.isPresent() && (uid.get().isBlank() || isTooLong(uid.get(), LONGEST_UID))) {
            faults.add("/uid", "uid", "A uid has 1 to " + LONGEST_UID + " characters.");
        }
        uid.filter(text -> !text.chars().allMatch(LimitRules::standsInAddresses))
                .ifPresent(text -> faults.add(
                        "/uid", "uid", "A uid has no slash, backslash or control character: it is part of addresses."));
        return uid;
    }

    String description() {
        String description = draft.description().over(basis.present(WebhookTerms::description, ""), "");
        if (isTooLong(description, LONGEST_DESCRIPTION)) {
            faults.add(
                    "/description",
                    "description",
                    "A description has at most " + LONGEST_DESCRIPTION + " characters and no NUL.");
        }
        return description;
    }

    private static boolean isTooLong(String text, int most) {
        return text.length() > most || text.indexOf('\0') >= 0;
    }

    String filter() {
        String filter = draft.filter().over(basis.present(WebhookTerms::filter, ""), "");
        if (!filter.isEmpty() && !draft.filter().isAbsent()) {
            faults.judge(() -> PayloadFilter.compile(filter));
        }
        return filter;
    }

    Duration timeout() {
        Duration usual = basis.profile().defaults().timeout();
        int present = (int) basis.present(WebhookTerms::timeout, usual).toSeconds();
        int given = draft.timeoutSeconds().over(present, (int) usual.toSeconds());
        return Duration.ofSeconds(within("timeout_seconds", given, LONGEST_TIMEOUT));
    }

    int maxInFlight() {
        int present = basis.present(WebhookTerms::maxInFlight, USUAL_IN_FLIGHT);
        return within("max_in_flight", draft.maxInFlight().over(present, USUAL_IN_FLIGHT), MOST_IN_FLIGHT);
    }

    /** Nothing said is no limit, which is stored as 0; a 0 that was said is a mistake. */
    int ratePerSecond() {
        Optional<Integer> given = draft.ratePerSecond().value();
        if (given.isPresent()) {
            return within("rate_per_second", given.get(), HIGHEST_RATE);
        }
        return draft.ratePerSecond().isCleared() ? 0 : basis.present(WebhookTerms::ratePerSecond, 0);
    }

    private int within(String member, int value, int most) {
        if (value < 1 || value > most) {
            faults.add("/" + member, "range", "The member " + member + " is 1 to " + most + ".");
        }
        return value;
    }
}
