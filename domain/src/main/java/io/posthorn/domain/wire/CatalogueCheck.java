package io.posthorn.domain.wire;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.topic.SchemaCheck;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Compiles the schemas of a catalogue and lays its examples against them. Done at the start for profiles of the operator's
 * folder; the built-in ones are held to it by a test, because it takes a second.
 */
final class CatalogueCheck {
    private final String file;

    /** @param file name of the catalogue for people */
    CatalogueCheck(String file) {
        this.file = file;
    }

    /** @throws BadProfile for the first topic that is wrong */
    void check(List<CatalogueTopic> topics) {
        for (int i = 0; i < topics.size(); i++) {
            CatalogueTopic topic = topics.get(i);
            List<Fault> faults = compiled(topic, "/" + i).faults(topic.example().getBytes(StandardCharsets.UTF_8));
            if (!faults.isEmpty()) {
                Fault fault = faults.get(0);
                throw new BadProfile(file, "/" + i + "/example" + fault.pointer(), fault.detail());
            }
        }
    }

    private SchemaCheck compiled(CatalogueTopic topic, String pointer) {
        try {
            return SchemaCheck.compile(topic.schema());
        } catch (Refused broken) {
            throw new BadProfile(file, pointer + "/schema", broken.detail());
        }
    }
}
