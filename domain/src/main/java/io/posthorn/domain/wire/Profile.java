package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.TopicName;
import io.posthorn.domain.webhook.ThinPayload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A wire contract: what a folder under {@code profiles/} says, checked.
 *
 * @param extraHeaders whether posthorn-sequence, posthorn-topic and posthorn-attempt are added
 * @param oneTopic whether a webhook hears exactly one topic
 * @param thin what stays of a payload when a webhook asks for a thin one; full when the profile does not say
 * @param gaps what the vendor does not say, and what we chose
 */
public record Profile(
        ProfileName name,
        String title,
        String contentType,
        Envelope envelope,
        List<HeaderRule> headers,
        boolean extraHeaders,
        Optional<SignatureRecipe> signature,
        SecretRule secrets,
        SuccessRule success,
        Defaults defaults,
        boolean oneTopic,
        ThinPayload thin,
        List<Setting> settings,
        List<String> gaps,
        List<CatalogueTopic> topics) {
    public Profile {
        headers = List.copyOf(headers);
        settings = List.copyOf(settings);
        gaps = List.copyOf(gaps);
        topics = List.copyOf(topics);
    }

    /** @param topic its name or an alias */
    public Optional<CatalogueTopic> topic(TopicName topic) {
        return topics.stream().filter(candidate -> candidate.isCalled(topic)).findFirst();
    }

    /** @return names of the headers that the contract itself sets; a webhook must not set them */
    public List<String> headerNames() {
        return Stream.concat(headers.stream().map(HeaderRule::name), signature.map(SignatureRecipe::header).stream())
                .toList();
    }

    /** @throws Refused with pointer {@code /settings/<name>} for an unknown setting or a wrong value */
    public void checkSettings(Map<String, String> given) {
        given.forEach((key, value) -> settings.stream()
                .filter(setting -> setting.name().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "/settings/" + key, "unknown_setting", "The profile " + name + " has no such setting."))
                .check(value));
    }
}
