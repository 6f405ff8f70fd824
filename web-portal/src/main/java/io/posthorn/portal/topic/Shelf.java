package io.posthorn.portal.topic;

import io.posthorn.domain.wire.ProfileName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The topics of one contract, or the tenant's own, by group. */
public record Shelf(String anchor, String title, int count, List<Group> groups) {
    private static final String OWN = "own";

    /** Topics that stand together. */
    public record Group(String anchor, String name, List<TopicLine> topics) {}

    /**
     * @param lines in the order of the catalogues; groups keep it
     * @param titles of a contract, or of the tenant's own when there is none
     * @return the tenant's own first
     */
    static List<Shelf> of(List<TopicLine> lines, Function<Optional<ProfileName>, String> titles) {
        Map<Optional<ProfileName>, List<TopicLine>> shelves = lines.stream()
                .sorted(Comparator.comparing(line -> line.place().profile().isPresent()))
                .collect(
                        Collectors.groupingBy(line -> line.place().profile(), LinkedHashMap::new, Collectors.toList()));
        List<Shelf> all = new ArrayList<>();
        shelves.forEach((profile, topics) -> {
            String anchor = profile.map(ProfileName::value).orElse(OWN);
            all.add(new Shelf(anchor, titles.apply(profile), topics.size(), groups(anchor, topics)));
        });
        return all;
    }

    private static List<Group> groups(String shelf, List<TopicLine> topics) {
        Map<String, List<TopicLine>> groups = topics.stream()
                .collect(Collectors.groupingBy(line -> line.place().group(), LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Group(shelf + "-" + slug(group.getKey()), group.getKey(), group.getValue()))
                .toList();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
