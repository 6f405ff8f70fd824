package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonSlice;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads the places that each attempt fills: members of the envelope and headers. */
final class SlotReader {
    private final List<Setting> settings;

    SlotReader(List<Setting> settings) {
        this.settings = settings;
    }

    /** The two envelopes there are. */
    enum Kind {
        NONE,
        SPLICE
    }

    Envelope envelope(JsonSlice object) {
        ProfileNode node = new ProfileNode(object, "kind", "members");
        if (node.choice("kind", Kind.class) == Kind.NONE) {
            if (node.find("members").isPresent()) {
                throw node.refused("members", "goes with the kind \"splice\" only");
            }
            return Envelope.NONE;
        }
        List<Envelope.Member> members = members(node);
        if (members.stream().mapToLong(Envelope.Member::payloads).sum() != 1) {
            throw node.refused("members", "exactly one member holds the payload");
        }
        return new Envelope(members);
    }

    private List<Envelope.Member> members(ProfileNode node) {
        List<Envelope.Member> members = node.list("members", this::member);
        node.distinct("members", members, Envelope.Member::name);
        return members;
    }

    private Envelope.Member member(JsonSlice object) {
        if (object.members().containsKey("members")) {
            ProfileNode node = new ProfileNode(object, "name", "members");
            return new Envelope.Member(node.text("name"), Optional.empty(), members(node));
        }
        ProfileNode node = node(object);
        return new Envelope.Member(node.text("name"), Optional.of(slot(node)), List.of());
    }

    HeaderRule header(JsonSlice object) {
        ProfileNode node = node(object);
        Slot slot = slot(node);
        if (slot.placeholder() == Placeholder.PAYLOAD) {
            throw node.refused("value", "a header cannot hold the payload");
        }
        return new HeaderRule(SignatureReader.headerName(node, "name"), slot);
    }

    private static ProfileNode node(JsonSlice object) {
        return new ProfileNode(object, "name", "value", "format", "zone", "setting");
    }

    private Slot slot(ProfileNode node) {
        Placeholder placeholder = node.choice("value", Placeholder.class);
        Optional<TimeFormat> format = node.choiceIfThere("format", TimeFormat.class);
        boolean isTime = placeholder == Placeholder.EVENT_TIME || placeholder == Placeholder.ATTEMPT_TIME;
        if (isTime != format.isPresent()) {
            throw node.refused("format", isTime ? "a time needs a format" : "only a time has a format");
        }
        boolean isLocal = format.map(TimeFormat::isLocal).orElse(false);
        if (isLocal != node.find("zone").isPresent()) {
            throw node.refused("zone", isLocal ? "this format needs a zone" : "only a local format has a zone");
        }
        if ((placeholder == Placeholder.SETTING) != node.find("setting").isPresent()) {
            throw node.refused("setting", "goes with the value \"setting\", and only with it");
        }
        return new Slot(placeholder, format, zone(node), node.find("setting").map(name -> setting(node, name)));
    }

    private static ZoneId zone(ProfileNode node) {
        try {
            return node.find("zone").map(zone -> ZoneId.of(zone.string())).orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknown) {
            throw node.refused("zone", "there is no such time zone");
        }
    }

    private Setting setting(ProfileNode node, JsonSlice name) {
        return settings.stream()
                .filter(setting -> setting.name().equals(name.string()))
                .findFirst()
                .orElseThrow(() -> node.refused("setting", "there is no such setting in \"settings\""));
    }
}
