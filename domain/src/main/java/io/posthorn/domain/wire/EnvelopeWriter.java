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

    /** Fixed text, then a value. */
    private record Piece(String text, Slot slot) {}

    private final List<Piece> head;
    private final List<Piece> tail;
    private final String headEnd;
    private final String tailEnd;

    // Filled while the envelope is walked: what stands before the next value, and the pieces so far.
    private final StringBuilder text = new StringBuilder();
    private List<Piece> pieces = new ArrayList<>();
    private List<Piece> beforePayload = List.of();
    private String untilPayload = "";

    EnvelopeWriter(Envelope envelope) {
        if (!envelope.members().isEmpty()) {
            walk(envelope.members());
        }
        head = beforePayload;
        headEnd = untilPayload;
        tail = List.copyOf(pieces);
        tailEnd = text.toString();
    }

    private void walk(List<Envelope.Member> members) {
        char before = '{';
        for (Envelope.Member member : members) {
            text.append(before).append(JsonText.quoted(member.name())).append(':');
            before = ',';
            member.value().ifPresentOrElse(this::place, () -> walk(member.members()));
        }
        text.append('}');
    }

    private void place(Slot slot) {
        if (slot.placeholder() == Placeholder.PAYLOAD) {
            beforePayload = List.copyOf(pieces);
            untilPayload = text.toString();
            pieces = new ArrayList<>();
        } else {
            pieces.add(new Piece(text.toString(), slot));
        }
        text.setLength(0);
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
