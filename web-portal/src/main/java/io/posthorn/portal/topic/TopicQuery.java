package io.posthorn.portal.topic;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.wire.ProfileName;
import io.posthorn.portal.shell.Links;
import io.posthorn.portal.shell.Query;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The filters of the catalogue as the address bar holds them: what is not there does not restrict.
 *
 * @param given q, profile, group; and own, deprecated, heard, which say yes
 */
public record TopicQuery(Map<String, String> given) {
    private static final String[] NAMES = {"q", "profile", "group", "own", "deprecated", "heard"};

    static TopicQuery of(Query query) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String name : NAMES) {
            query.text(name).ifPresent(value -> given.put(name, value));
        }
        return new TopicQuery(given);
    }

    /** @param isHeard whether a webhook of the tenant hears it */
    boolean takes(KnownTopic topic, boolean isHeard) {
        return given.entrySet().stream().allMatch(filter -> takes(filter.getKey(), filter.getValue(), topic, isHeard));
    }

    private static boolean takes(String name, String value, KnownTopic topic, boolean isHeard) {
        return switch (name) {
            case "q" -> topic.says(value);
            case "profile" -> topic.profile().map(ProfileName::value).orElse("").equals(value);
            case "group" -> TopicPlace.of(topic).group().equals(value);
            case "own" -> topic.profile().isEmpty();
            case "deprecated" -> topic.lifecycle().deprecated();
            default -> isHeard;
        };
    }

    boolean isNarrow() {
        return !given.isEmpty();
    }

    /** @return the same with one filter less */
    TopicQuery without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(given);
        fewer.remove(name);
        return new TopicQuery(fewer);
    }

    String path() {
        return given.entrySet().stream()
                .map(filter -> filter.getKey() + "=" + Links.encoded(filter.getValue()))
                .collect(Collectors.joining("&", given.isEmpty() ? "/topics" : "/topics?", ""));
    }
}
