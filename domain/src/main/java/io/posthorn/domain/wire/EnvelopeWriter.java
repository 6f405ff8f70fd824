package io.posthorn.domain.wire;

import io.posthorn.domain.delivery.ClaimedDelivery;
import io.posthorn.domain.json.JsonText;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.webhook.ThinPayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts the envelope around the payload; everything that never changes is prepared once. */
final class EnvelopeWriter {
    private static final byte[] NOTHING = new byte[0];

    private final List<Piece> head = new ArrayList<>();
    private final List<Piece> tail = new ArrayList<>();

    /** Fixed text, then a value. */
    private record Piece(String text, Slot slot) {}

    private final String headEnd;
    private final String tailEnd;

    EnvelopeWriter(Envelope envelope) {
        StringBuilder text = new StringBuilder();
        List<Piece> pieces = head;
        String beforePayload = "";
        for (Envelope.Member member : envelope.members()) {
            text.append(pieces == head && head.isEmpty() ? '{' : ',')
                    .append(JsonText.quoted(member.name()))
                    .append(':');
            if (member.value().placeholder() == Placeholder.PAYLOAD) {
                beforePayload = text.toString();
                pieces = tail;
            } else {
                pieces.add(new Piece(text.toString(), member.value()));
            }
            text.setLength(0);
        }
        headEnd = beforePayload;
        tailEnd = envelope.members().isEmpty() ? "" : "}";
    }

    Body wrap(ClaimedDelivery delivery, Instant now) {
        byte[] full = delivery.event().payload();
        ThinPayload wanted = delivery.recipient().payload();
        return new Body(
                bytes(head, headEnd, delivery, now),
                wanted.isFull() ? full : thin(wanted, full),
                bytes(tail, tailEnd, delivery, now),
                !wanted.isFull());
    }

    private static byte[] thin(ThinPayload wanted, byte[] full) {
        try {
            return wanted.of(full);
        } catch (Refused ambiguous) {
            throw new CannotRender("The payload cannot be made thin. " + ambiguous.detail());
        }
    }

    private static byte[] bytes(List<Piece> pieces, String end, ClaimedDelivery delivery, Instant now) {
        if (pieces.isEmpty() && end.isEmpty()) {
            return NOTHING;
        }
        StringBuilder text = new StringBuilder(256);
        for (Piece piece : pieces) {
            String value = piece.slot().fill(delivery, now);
            text.append(piece.text()).append(piece.slot().isNumber() ? value : JsonText.quoted(value));
        }
        return text.append(end).toString().getBytes(StandardCharsets.UTF_8);
    }
}
