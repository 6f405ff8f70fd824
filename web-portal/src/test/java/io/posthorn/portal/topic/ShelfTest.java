package io.posthorn.portal.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.Lifecycle;
import io.posthorn.domain.wire.ProfileName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShelfTest {
    @Test
    void theTenantsOwnStandFirstThenEachContract() {
        var shelves = shelves(Stream.concat(
                Stream.concat(Samples.of("standard").stream(), Samples.of("onestock").stream()),
                Stream.of(Samples.own("order.packed"))));

        assertThat(shelves)
                .extracting(Shelf::anchor, Shelf::title, Shelf::count)
                .containsExactly(
                        tuple("own", "Own", 1),
                        tuple(
                                "standard",
                                "Contract standard",
                                Samples.of("standard").size()),
                        tuple("onestock", "Contract onestock", 53));
    }

    @Test
    void groupsKeepTheOrderOfTheCatalogue() {
        var shelf = shelves(Samples.of("onestock").stream()).get(0);

        assertThat(shelf.groups()).extracting(Shelf.Group::name).startsWith("Orders", "Orchestration");
        assertThat(shelf.groups())
                .extracting(Shelf.Group::anchor)
                .contains("onestock-order-preparation")
                .doesNotHaveDuplicates();
        assertThat(shelf.groups().stream().mapToInt(group -> group.topics().size()))
                .satisfies(sizes -> assertThat(
                                sizes.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(53));
    }

    @Test
    void ownTopicsWithoutAPlaceStandWithThoseThatBeginAlike() {
        var shelf = shelves(Stream.of(
                        Samples.own("order.created"),
                        Samples.own("order_packed@v2"),
                        Samples.own("till"),
                        Samples.own("order.sold", "Counter", Lifecycle.CURRENT)))
                .get(0);

        assertThat(shelf.groups())
                .extracting(Shelf.Group::name, group -> group.topics().size())
                .containsExactly(tuple("order", 2), tuple("till", 1), tuple("Counter", 1));
    }

    private static List<Shelf> shelves(Stream<KnownTopic> topics) {
        return Shelf.of(
                topics.map(ShelfTest::line).toList(),
                profile ->
                        profile.map(ProfileName::value).map("Contract "::concat).orElse("Own"));
    }

    private static TopicLine line(KnownTopic topic) {
        return new TopicLine(
                TopicPlace.of(topic), topic.name().value(), "", "", "", "", List.of(), 0, Optional.empty());
    }
}
