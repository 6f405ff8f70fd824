package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.kernel.Refused.Fault;
import io.posthorn.domain.retry.RetryPolicyJson;
import io.posthorn.domain.webhook.SafetyClass;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a profile's folder; a {@link BadProfile} names file, place and reason. */
final class ProfileReader {
    private static final String PROFILE = "profile.json";
    private static final String TOPICS = "topics.json";

    private final ProfileFiles files;

    ProfileReader(ProfileFiles files) {
        this.files = files;
    }

    Profile read(ProfileName name) {
        List<CatalogueTopic> topics = read(TOPICS, TopicsReader::topics);
        return read(PROFILE, document -> profile(name, document, topics));
    }

    private <T> T read(String file, Function<JsonSlice, T> reading) {
        try {
            return reading.apply(JsonSlice.read(files.read(file)));
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
                "settings",
                "gaps");
        List<Setting> settings = node.list("settings", ProfileReader::setting);
        SlotReader slots = new SlotReader(settings);
        SecretRule secrets = secrets(node);
        return new Profile(
                name,
                node.text("title"),
                method(node),
                node.text("content_type"),
                slots.envelope(node.object("envelope")),
                node.list("headers", slots::header),
                node.need("extra_headers").bool(),
                node.find("signature").map(recipe -> SignatureReader.recipe(recipe, secrets)),
                secrets,
                success(node),
                RetryPolicyJson.parse(node.object("retry").json()),
                node.choice("safety", SafetyClass.class),
                settings,
                node.list("gaps", JsonSlice::string),
                topics);
    }

    private static String method(ProfileNode node) {
        String method = node.text("method");
        if (!Set.of("POST", "PUT", "PATCH").contains(method)) {
            throw node.refused("method", "expected POST, PUT or PATCH");
        }
        return method;
    }

    private static SuccessRule success(ProfileNode node) {
        ProfileNode range = new ProfileNode(node.object("success"), "from", "to");
        int from = (int) range.need("from").integer(200, 299);
        return new SuccessRule(from, (int) range.need("to").integer(from, 299));
    }

    private static SecretRule secrets(ProfileNode node) {
        ProfileNode secret = new ProfileNode(node.object("secret"), "accepted", "generated");
        Set<SigningSecret.Kind> accepted =
                Set.copyOf(secret.list("accepted", kind -> ProfileNode.choice(kind, SigningSecret.Kind.class)));
        SigningSecret.Kind generated = secret.choice("generated", SigningSecret.Kind.class);
        if (!accepted.contains(generated) || generated == SigningSecret.Kind.ED25519_KEY) {
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
