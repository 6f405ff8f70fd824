package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.TopicName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names and aliases of a catalogue: none means two topics, and what replaces a topic is another one of them. */
final class CatalogueNames {
    private final Map<TopicName, CatalogueTopic> topics = new HashMap<>();

    private CatalogueNames() {}

    /** @throws Refused with the pointer of the first that is wrong; of two that are equal the alias, else the later one */
    static void check(List<CatalogueTopic> catalogue) {
        CatalogueNames names = new CatalogueNames();
        for (int i = 0; i < catalogue.size(); i++) {
            CatalogueTopic topic = catalogue.get(i);
            names.take(topic.name(), topic, "/" + i + "/name");
        }
        for (int i = 0; i < catalogue.size(); i++) {
            names.takeAliases(catalogue.get(i), "/" + i + "/aliases/");
        }
        for (int i = 0; i < catalogue.size(); i++) {
            names.checkSuccessor(catalogue.get(i), "/" + i + "/replaced_by");
        }
    }

    private void takeAliases(CatalogueTopic topic, String list) {
        for (int i = 0; i < topic.aliases().size(); i++) {
            take(topic.aliases().get(i), topic, list + i);
        }
    }

    private void take(TopicName name, CatalogueTopic topic, String place) {
        if (topics.putIfAbsent(name, topic) != null) {
            throw refused(place, "the name " + name + " is there twice");
        }
    }

    private void checkSuccessor(CatalogueTopic topic, String place) {
        topic.lifecycle().replacedBy().ifPresent(name -> {
            CatalogueTopic successor = topics.get(name);
            if (successor == null) {
                throw refused(place, "there is no topic " + name + " in this catalogue");
            }
            if (successor.equals(topic)) {
                throw refused(place, "a topic does not replace itself");
            }
        });
    }

    private static Refused refused(String place, String reason) {
        return Refused.invalid(place, "profile", reason);
    }
}
