package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a profile's folder; a {@link BadProfile} names file, place and reason. */
final class ProfileReader {
    private static final String PROFILE = "profile.json";
    private static final String TOPICS = "topics.json";
    private static final String TYPES = "types.json";

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[!#$&^_.+0-9A-Za-z-]+/[!#$&^_.+0-9A-Za-z-]+( *;[ -~]+)?");

    private final ProfileFiles files;

    ProfileReader(ProfileFiles files) {
        this.files = files;
    }

    /** For the built-in ones. A test holds them to {@link #readAndJudge}, which takes a second. */
    Profile read(ProfileName name) {
        return read(name, types -> {}, topics -> {});
    }

    /** Also compiles every schema and lays its example against it. */
    Profile readAndJudge(ProfileName name) {
        return read(name, CatalogueCheck::types, CatalogueCheck::topics);
    }

    private Profile read(
            ProfileName name, Consumer<SharedTypes> judgeTypes, Consumer<List<CatalogueTopic>> judgeTopics) {
        SharedTypes types = files.bytes(TYPES)
                .map(bytes -> read(TYPES, bytes, judged(SharedTypes::read, judgeTypes)))
                .orElse(SharedTypes.NONE);
        List<CatalogueTopic> topics = read(TOPICS, judged(new TopicsReader(types)::topics, judgeTopics));
        return read(PROFILE, document -> profile(name, document, topics));
    }

    private static <T> Function<JsonSlice, T> judged(Function<JsonSlice, T> reading, Consumer<T> judge) {
        return document -> {
            T read = reading.apply(document);
            judge.accept(read);
            return read;
        };
    }

    private <T> T read(String file, Function<JsonSlice, T> reading) {
        byte[] bytes =
                files.bytes(file).orElseThrow(() -> new BadProfile(files.label(file), "", "there is no such file"));
        return read(file, bytes, reading);
    }

    private <T> T read(String file, byte[] bytes, Function<JsonSlice, T> reading) {
        try {
            return reading.apply(JsonSlice.read(bytes));
        } catch (Refused refused) {
            Fault fault = refused.faults().isEmpty()
                    ? new Fault("", "", refused.detail())
                    : refused.faults().get(0);
            throw new BadProfile(files.label(file), fault.pointer(), fault.detail());
        }
    }

    private static Profile profile(ProfileName name, JsonSlice document, List<CatalogueTopic> topics) {
        ProfileNode node = new ProfileNode(
                document,
                "title",
                "method",
                "content_type",
                "envelope",
                "headers",
                "extra_headers",
                "signature",
                "secret",
                "success",
                "retry",
                "safety",
                "ordering",
                "on_failure",
                "topics_per_webhook",
                "thin",
                "timeout_seconds",
                "settings",
                "gaps");
        List<Setting> settings = node.list("settings", ProfileReader::setting);
        node.distinct("settings", settings, Setting::name);
        SlotReader slots = new SlotReader(settings);
        SecretRule secrets = secrets(node);
        List<HeaderRule> headers = node.list("headers", slots::header);
        Optional<SignatureRecipe> signature =
                node.find("signature").map(recipe -> SignatureReader.recipe(recipe, secrets));
        HeaderNames.check(node, headers, signature);
        return new Profile(
                name,
                node.words("title"),
                contentType(node),
                slots.envelope(node.object("envelope")),
                headers,
                node.need("extra_headers").bool(),
                signature,
                secrets,
                success(node),
                DefaultsReader.defaults(node),
                DefaultsReader.hearsOneTopic(node),
                DefaultsReader.thin(node),
                settings,
                node.list("gaps", JsonSlice::string),
                topics);
    }

    private static String contentType(ProfileNode node) {
        String type = node.text("content_type");
        if (!MEDIA_TYPE.matcher(type).matches()) {
            throw node.refused("content_type", "expected a media type such as application/json");
        }
        return type;
    }

    private static SuccessRule success(ProfileNode node) {
        ProfileNode range = new ProfileNode(node.object("success"), "from", "to");
        int from = (int) range.need("from").integer(200, 299);
        return new SuccessRule(from, (int) range.need("to").integer(from, 299));
    }

    private static SecretRule secrets(ProfileNode node) {
        if (node.find("secret").isPresent() != node.find("signature").isPresent()) {
            throw node.refused("secret", "goes with \"signature\", and only with it");
        }
        return node.find("secret").map(ProfileReader::secretRule).orElse(SecretRule.NONE);
    }

    private static SecretRule secretRule(JsonSlice object) {
        ProfileNode secret = new ProfileNode(object, "accepted", "generated");
        Set<SigningSecret.Kind> accepted =
                Set.copyOf(secret.list("accepted", kind -> ProfileNode.choice(kind, SigningSecret.Kind.class)));
        if (accepted.isEmpty()) {
            throw secret.refused("accepted", "at least one kind of secret signs");
        }
        Optional<SigningSecret.Kind> generated = secret.choiceIfThere("generated", SigningSecret.Kind.class);
        boolean fits = generated
                .map(kind -> accepted.contains(kind) && kind != SigningSecret.Kind.ED25519_KEY)
                .orElse(true);
        if (!fits) {
            throw secret.refused("generated", "expected hmac_key or text, and one of the accepted kinds");
        }
        return new SecretRule(accepted, generated);
    }

    private static Setting setting(JsonSlice value) {
        ProfileNode node = new ProfileNode(value, "name", "type", "default");
        return new Setting(
                node.text("name"),
                node.choice("type", Setting.Type.class),
                node.choiceIfThere("default", Setting.Source.class));
    }
}
