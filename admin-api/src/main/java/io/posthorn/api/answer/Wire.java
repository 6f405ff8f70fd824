package io.posthorn.api.answer;

import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.wire.CustomHeaders;
import io.posthorn.domain.wire.HeaderField;
import io.posthorn.domain.wire.WebhookRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows requests and answers of receivers: headers as an object, bodies as text where they are text. */
public final class Wire {
    private Wire() {}

    public static Json request(WebhookRequest request) {
        Fields fields = new Fields()
                .text("method", request.method())
                .text("url", request.url().toString())
                .json("headers", headers(request.headers()));
        return body(fields, request.body().bytes()).json();
    }

    /** @return values of a name that occurs again are joined with a comma, as RFC 9110 reads them */
    public static Json headers(List<HeaderField> headers) {
        Map<String, String> byName = new LinkedHashMap<>();
        headers.forEach(field -> byName.merge(field.name(), field.value(), (one, other) -> one + ", " + other));
        return Json.texts(byName);
    }

    /** @return the same names with nothing told of their values */
    public static List<HeaderField> masked(List<HeaderField> headers) {
        return headers.stream()
                .map(field -> new HeaderField(field.name(), CustomHeaders.MASK))
                .toList();
    }

    /** Adds {@code body}; when the bytes are no UTF-8 text, as base64 with {@code body_encoding}. */
    public static Fields body(Fields fields, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return fields.text("body", text);
        } catch (CharacterCodingException notText) {
            return fields.text("body", Base64.getEncoder().encodeToString(bytes))
                    .text("body_encoding", "base64");
        }
    }
}
