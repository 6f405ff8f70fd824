package io.posthorn.domain.wire;

import io.posthorn.domain.json.JsonSlice;
import io.posthorn.domain.wire.SignatureRecipe.Scheme;
import java.util.List;
import java.util.regex.Pattern;

/** Reads how a profile signs. */
final class SignatureReader {
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]{0,20}");

    private SignatureReader() {}

    static SignatureRecipe recipe(JsonSlice object, SecretRule secrets) {
        ProfileNode node =
                new ProfileNode(object, "header", "schemes", "encoding", "signed", "keys", "separator", "timestamp");
        List<Scheme> schemes = node.list("schemes", SignatureReader::scheme);
        for (SigningSecret.Kind kind : secrets.accepted()) {
            if (schemes.stream().filter(scheme -> scheme.secret() == kind).count() != 1) {
                throw node.refused("schemes", "exactly one scheme is needed for each accepted kind of secret");
            }
        }
        for (int i = 0; i < schemes.size(); i++) {
            if (!secrets.accepted().contains(schemes.get(i).secret())) {
                throw node.refusedBelow("schemes/" + i + "/secret", "this kind is not among the accepted ones");
            }
        }
        return new SignatureRecipe(
                headerName(node, "header"),
                schemes,
                node.choice("encoding", SignatureRecipe.Encoding.class),
                node.choice("signed", SignatureRecipe.Signed.class),
                node.choice("keys", SignatureRecipe.Keys.class),
                printable(node, "separator"),
                node.find("timestamp").map(text -> printable(node, "timestamp")));
    }

    private static Scheme scheme(JsonSlice object) {
        ProfileNode node = new ProfileNode(object, "secret", "algorithm", "prefix", "numbered");
        SigningSecret.Kind secret = node.choice("secret", SigningSecret.Kind.class);
        SignatureAlgorithm algorithm = node.choice("algorithm", SignatureAlgorithm.class);
        boolean isEd25519 = algorithm == SignatureAlgorithm.ED25519;
        if (isEd25519 != (secret == SigningSecret.Kind.ED25519_KEY)) {
            throw node.refused("algorithm", "ed25519 goes with ed25519_key, and only with it");
        }
        boolean numbered = node.find("numbered").map(JsonSlice::bool).orElse(false);
        return new Scheme(secret, algorithm, printable(node, "prefix"), numbered);
    }

    private static String printable(ProfileNode node, String name) {
        String text = node.text(name);
        if (!PRINTABLE.matcher(text).matches()) {
            throw node.refused(name, "at most 20 printable ASCII characters");
        }
        return text;
    }

    static String headerName(ProfileNode node, String name) {
        String text = node.text(name);
        if (!HEADER.matcher(text).matches()) {
            throw node.refused(name, "not a header's name");
        }
        return text;
    }
}
