package io.posthorn.portal.webhook;

import io.posthorn.domain.webhook.FailureReaction;
import io.posthorn.domain.wire.Defaults;
import io.posthorn.domain.wire.HeaderRule;
import io.posthorn.domain.wire.Profile;
import io.posthorn.domain.wire.SecretRule;
import io.posthorn.domain.wire.SignatureRecipe;
import io.posthorn.portal.shell.Notices;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A profile in words: what its receivers get, and what a webhook has where nobody says otherwise.
 *
 * @param wrapped whether something stands around the payload
 * @param body a sketch of the request's body
 * @param thin places that a thin payload keeps; none when the contract does not say
 * @param gaps what the vendor does not say, and what was chosen
 */
public record Contract(
        String name,
        String title,
        boolean wrapped,
        String body,
        List<Header> headers,
        String signature,
        boolean signs,
        boolean signsWithAll,
        String topics,
        String method,
        String retry,
        String safety,
        String ordering,
        String onFailure,
        String timeout,
        List<String> thin,
        List<String> gaps) {

    /** A header that every request carries, and what stands in it. */
    public record Header(String name, String says) {}

    public static Contract of(Profile profile) {
        Defaults usual = profile.defaults();
        return new Contract(
                profile.name().value(),
                profile.title(),
                !profile.envelope().members().isEmpty(),
                EnvelopeSketch.of(profile.envelope()),
                headers(profile),
                profile.signature()
                        .map(recipe -> signature(recipe, profile.secrets()))
                        .orElseGet(() -> Notices.text("contract.unsigned")),
                profile.signature().isPresent(),
                profile.signature()
                        .filter(recipe -> recipe.keys() == SignatureRecipe.Keys.ALL)
                        .isPresent(),
                Notices.text(profile.oneTopic() ? "contract.topics.one" : "contract.topics.many"),
                usual.method(),
                RetryWords.of(usual.retry()),
                Notices.text("safety." + usual.safety().word()),
                Notices.text("ordering." + usual.ordering().word()),
                of(usual.onFailure()),
                usual.timeout().toSeconds() + " s",
                profile.thin().kept(),
                profile.gaps());
    }

    private static List<Header> headers(Profile profile) {
        Stream<Header> own = profile.headers().stream().map(Contract::header);
        Stream<Header> extra = profile.extraHeaders()
                ? Stream.of("sequence", "topic", "attempt")
                        .map(word -> new Header("posthorn-" + word, Notices.text("slot." + word)))
                : Stream.empty();
        return Stream.concat(own, extra).toList();
    }

    private static Header header(HeaderRule rule) {
        return new Header(rule.name(), EnvelopeSketch.words(rule.value()));
    }

    private static String signature(SignatureRecipe recipe, SecretRule secrets) {
        String algorithms = recipe.schemes().stream()
                .map(scheme -> Notices.text("algorithm." + word(scheme.algorithm())))
                .distinct()
                .collect(Collectors.joining(" " + Notices.text("or") + " "));
        String signed = Notices.text(
                "contract.signature",
                recipe.header(),
                algorithms,
                Notices.text("signed." + word(recipe.signed())),
                Notices.text("encoding." + word(recipe.encoding())),
                Notices.text("keys." + word(recipe.keys())));
        return secrets.generated().isPresent() ? signed : signed + " " + Notices.text("contract.signature.optional");
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /** What happens when deliveries go on failing. */
    static String of(FailureReaction reaction) {
        if (reaction.equals(FailureReaction.NONE)) {
            return Notices.text("failure.never");
        }
        String warn = reaction.warnAfter() == 0 ? "" : Notices.text("failure.warn", reaction.warnAfter());
        String disable = reaction.disableAfter() == 0
                ? Notices.text("failure.stays")
                : Notices.text("failure.disable", reaction.disableAfter());
        return Stream.of(warn, disable).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
