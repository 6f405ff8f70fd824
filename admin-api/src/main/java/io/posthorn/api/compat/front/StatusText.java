package io.posthorn.api.compat.front;

import io.posthorn.domain.delivery.AttemptSummary;
import io.posthorn.domain.delivery.DeliveryRow;
import io.posthorn.domain.delivery.ErrorClass;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.Status.Family;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What became of a request, in words for people: {@code Not found}, {@code Timed out}. */
final class StatusText {
    /** Begins a word within a phrase, where the vendor writes no capital. Abbreviations keep theirs. */
    private static final Pattern CAPITAL = Pattern.compile("(?<=[ -])\\p{Lu}(?=\\p{Ll})");

    private StatusText() {}

    /** @return of the newest attempt; where the delivery stands when there is none */
    static String of(DeliveryRow row) {
        return row.last().map(StatusText::of).orElseGet(() -> sentence(row.shown()));
    }

    static String of(AttemptSummary attempt) {
        return attempt.code() > 0
                ? reason(attempt.code())
                : attempt.error().map(StatusText::unanswered).orElseThrow();
    }

    private static String reason(int code) {
        Status known = Status.fromStatusCode(code);
        return known == null
                ? sentence(Family.familyOf(code).name().replace('_', ' ').toLowerCase(Locale.ROOT))
                : CAPITAL.matcher(known.getReasonPhrase()).replaceAll(StatusText::lowerCase);
    }

    private static String lowerCase(MatchResult capital) {
        return capital.group().toLowerCase(Locale.ROOT);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String unanswered(ErrorClass error) {
        return switch (error) {
            case STATUS -> "Refused";
            case EGRESS_DENIED -> "Address denied";
            case DNS -> "Name unknown";
            case CONNECT -> "No connection";
            case TLS -> "TLS failed";
            case TIMEOUT -> "Timed out";
            case RESET -> "Connection broken";
            case BAD_RESPONSE -> "Bad answer";
            case RENDER -> "Not sent";
            case ABANDONED -> "Abandoned";
        };
    }
}
