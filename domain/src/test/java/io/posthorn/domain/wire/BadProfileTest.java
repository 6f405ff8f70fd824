package io.posthorn.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake in a good folder stops the start, with the file, the place in it and the reason. */
class BadProfileTest {
    private static final Path STANDARD = Path.of("src/main/resources/profiles/standard");
    private static final Path KASSA = Path.of("src/test/resources/operator-profiles/kassa");

    @TempDir
    private Path folder;

    private Path copied(Path profile) throws IOException {
        Path target = Files.createDirectory(folder.resolve("acme"));
        for (String file : new String[] {"profile.json", "topics.json", "types.json"}) {
            if (Files.exists(profile.resolve(file))) {
                Files.copy(profile.resolve(file), target.resolve(file));
            }
        }
        return target;
    }

    private void tells(Path profile, String file, String good, String bad, String pointer, String reason)
            throws IOException {
        Path path = copied(profile).resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(good);
        Files.writeString(path, text.replace(good, bad));

        String place = pointer.isEmpty() ? "" : " at " + pointer;
        assertThatThrownBy(() -> ProfileCatalogue.with(folder))
                .isInstanceOf(BadProfile.class)
                .hasMessageStartingWith(path + place + ": ")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "POST"                          | "GET"                          | /method | expected POST
            "safety": "idempotent"          | "safety": "sometimes"          | /safety | expected one of idempotent, not_idempotent
            "title": "Standard              | "titel": "Standard             | /titel | no member
            "title": "Standard Webhooks 1.0.0" | "title": " "                | /title | may not be blank
            "title": "Standard              | "title": "x", "title": "Standard | /title | occurs twice
            "encoding": "base64"            | "encoding": 64                 | /signature/encoding | a string
            "format": "unix_seconds"        | "format": "local_iso"          | /headers/1/zone | needs a zone
            , "format": "unix_seconds"      | ''                             | /headers/1/format | needs a format
            "value": "event_id"             | "value": "payload"             | /headers/0/value | cannot hold
            "value": "event_id"             | "value": "event"               | /headers/0/value | expected one of event_id
            "value": "event_id"             | "value": "setting", "setting": "shop" | /headers/0/setting | no such setting
            "webhook-id"                    | "webhook id"                   | /headers/0/name | header's name
            "name": "webhook-id"            | "name": "Content-Length"       | /headers/0/name | not a profile's
            "name": "webhook-id"            | "name": "Webhook-Timestamp"    | /headers/1/name | twice
            "header": "webhook-signature"   | "header": "posthorn-topic"     | /signature/header | not a profile's
            "header": "webhook-signature"   | "header": "webhook-id"         | /signature/header | twice
            "application/json"              | "a/b\\r\\nx: y"                | /content_type | media type
            "name": "timestamp"             | "name": "type"                 | /envelope/members/1/name | twice
            "name": "timestamp"             | "name": ""                     | /envelope/members/1/name | needed
            "kind": "splice"                | "kind": "none"                 | /envelope/members | splice
            "value": "payload"              | "value": "topic"               | /envelope/members | exactly one member
            "algorithm": "ed25519"          | "algorithm": "hmac_sha256"     | /signature/schemes/1/algorithm | ed25519_key
            "separator": " "                | "separator": "\\n"             | /signature/separator | printable
            ["hmac_key", "ed25519_key"]     | ["hmac_key", "text"]           | /signature/schemes | exactly one scheme
            ["hmac_key", "ed25519_key"]     | []                             | /secret/accepted | at least one kind
            ["hmac_key", "ed25519_key"]     | ["hmac_key"]                   | /signature/schemes/1/secret | not among the accepted ones
            "generated": "hmac_key"         | "generated": "text"            | /secret/generated | accepted kinds
            "jitter": 0.2                   | "jitter": 2                    | /retry/jitter | from 0 to 1
            "delays_seconds": [5, 300       | "delays_seconds": [5, "300"    | /retry/delays_seconds/1 | A number
            "strategy": "list"              | "strategy": "fixed"            | /retry/delays_seconds | does not use
            "from": 200                     | "from": 199                    | /success/from | 200 to 299
            "to": 299                       | "to": 399                      | /success/to | to 299
            "extra_headers": true,          | ''                             | /extra_headers | needed
            "settings": []                  | "settings": {}                 | /settings | an array
            "settings": []                  | "settings": [}                 | /settings/0 | byte
            """)
    void inTheContract(String good, String bad, String pointer, String reason) throws IOException {
        tells(STANDARD, "profile.json", good, bad, pointer, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "zone": "Europe/Amsterdam"         | "zone": "Europe/Nowhere"           | /envelope/members/1/zone | no such time zone
            "ordering": "key"                  | "ordering": "keys"                 | /ordering | expected one of none, key, strict
            {"warn_after": 2}                  | {"warn_after": 0}                  | /on_failure/warn_after | from 1 to 100
            {"warn_after": 2}                  | {"warn_after": 3, "disable_after": 2} | /on_failure/disable_after | not be smaller
            {"warn_after": 2}                  | {"mail_after": 2}                  | /on_failure/mail_after | no member
            "topics_per_webhook": "one"        | "topics_per_webhook": 1            | /topics_per_webhook | a string
            "thin": ["/receipt/number"         | "thin": ["receipt"                 | /thin/0 | JSON Pointer
            "timeout_seconds": 5               | "timeout_seconds": 31              | /timeout_seconds | from 1 to 30
            "secret": {"accepted": ["text"]},  | ''                                 | /secret | goes with
            "numbered": true                   | "numbered": 1                      | /signature/schemes/0/numbered | true or false
            [{"name": "shop", "type": "text"}] | [{"name": "shop", "type": "date"}] | /settings/0/type | expected one of integer, text
            [{"name": "shop", "type": "text"}] | [{"name": "", "type": "text"}]     | /settings/0/name | needed
            "gaps": []                         | "gaps": [1]                        | /gaps/0 | a string
            """)
    void inTheChoicesOfAContract(String good, String bad, String pointer, String reason) throws IOException {
        tells(KASSA, "profile.json", good, bad, pointer, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name": "receipt_printed@v2"       | "name": "receipt_printed"          | /1/name | is there twice
            "name": "receipt_printed@v2"       | "name": "receipt printed"          | /1/name | letters
            "name": "receipt_printed@v2",      | ''                                 | /1/name | needed
            ["receipt-printed"]                | ["receipt printed"]                | /0/aliases/0 | letters
            ["receipt-printed"]                | ["receipt-printed", "receipt_printed"] | /0/aliases/1 | is there twice
            ["receipt-printed"]                | ["receipt_printed@v2"]             | /0/aliases/0 | is there twice
            ["receipt-printed"]                | ["a", "a"]                         | /0/aliases/1 | is there twice
            ["receipt-printed"]                | "receipt-printed"                  | /0/aliases | an array
            "replaced_by": "receipt_printed@v2" | "replaced_by": "receipt printed"  | /0/replaced_by | letters
            "replaced_by": "receipt_printed@v2" | "replaced_by": "receipt_printed@v3" | /0/replaced_by | no topic receipt_printed@v3
            "replaced_by": "receipt_printed@v2" | "replaced_by": "receipt-printed"  | /0/replaced_by | itself
            "deprecated": true                 | "deprecated": "yes"                | /0/deprecated | true or false
            "since": "2.0"                     | "since": ""                        | /0/since | may not be blank
            "title": "Receipt printed"         | "title": ""                        | /0/title | may not be blank
            "group": "Receipts"                | "group": null                      | /0/group | needed
            {"receipt": "/number"}             | {"Receipt No": "/number"}          | /1/keys/Receipt No | a-z, 0-9 and _
            {"receipt": "/number"}             | {"receipt": "number"}              | /1/keys/receipt | JSON Pointer
            {"receipt": "/number"}             | ["receipt"]                        | /1/keys | an object
            "ordering_key": "/receipt/number"  | "ordering_key": "receipt"          | /0/ordering_key | JSON Pointer
            "to": ["/receipt/state"]           | "to": ["receipt.state"]            | /0/status/to/0 | JSON Pointer
            "owner": "/receipt/owner"          | "owner": "~2"                      | /0/owner | JSON Pointer
            "lines": {"type": "array"          | "lines": {"type": "arrow"          | /0/schema/properties/lines/type | not a JSON Schema
            {"type": "array", "items"          | {"type": "array", "pattern": "(", "items" | /0/schema/properties/lines/pattern | cannot be used
            "schema": {"$ref": "#/$defs/Receipt"} | "schema": {"$ref": "other.json"} | /1/schema/$ref | leads out
            #/$defs/Receipt"}, "lines"         | #/$defs/Recipe"}, "lines"          | /0/schema | no type Recipe
            "schema": {"$ref": "#/$defs/Receipt"} | "schema": "Receipt"             | /1/schema | an object
            "example": {"number": 12}          | "example": {"number": "12"}        | /1/example/number | integer
            "example": {"number": 12}          | "example": {"number": 012}         | /1/example/number | byte
            """)
    void inTheCatalogue(String good, String bad, String pointer, String reason) throws IOException {
        tells(KASSA, "topics.json", good, bad, pointer, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Line":                            | "Line"                             | /Line | byte
            "article": {"type": "string"}      | "article": {"type": "words"}       | /Line/properties/article/type | not a JSON Schema
            "first_line": {"$ref": "#/$defs/Line"} | "first_line": {"$ref": "#/$defs/Lime"} | /Receipt | no type Lime
            "Line": {                          | "Unused": {"type": "words"}, "Line": { | /Unused/type | not a JSON Schema
            "Line": {                          | "Unused": {"$ref": "#/$defs/Unused"}, "Line": { | /Unused | without an end
            "Line": {                          | "Unused": [1], "Line": {           | /Unused | an object
            "Line": {                          | "Line": {}, "Line": {              | /Line | occurs twice
            """)
    void inASharedType(String good, String bad, String pointer, String reason) throws IOException {
        tells(KASSA, "types.json", good, bad, pointer, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            profile.json | []   | an object
            profile.json | ''   | byte 0
            topics.json  | {}   | an array
            topics.json  | []   | at least one topic
            types.json   | null | an object
            """)
    void inAWholeFile(String file, String text, String reason) throws IOException {
        Path path = copied(KASSA).resolve(file);
        Files.writeString(path, text);

        assertThatThrownBy(() -> ProfileCatalogue.with(folder))
                .isInstanceOf(BadProfile.class)
                .hasMessageStartingWith(path + ": ")
                .hasMessageContaining(reason);
    }

    @Test
    void byAFileThatIsMissing() throws IOException {
        Path topics = copied(STANDARD).resolve("topics.json");
        Files.delete(topics);

        assertThatThrownBy(() -> ProfileCatalogue.with(folder))
                .isInstanceOf(BadProfile.class)
                .hasMessage(topics + ": there is no such file");
    }
}
