package io.posthorn.domain.json;

/** Characters of more than one byte, by the table of RFC 3629 §4: shortest form only, no surrogates, up to U+10FFFF. */
final class Utf8 {
    private Utf8() {}

    /** @return index after the character whose first byte, 0x80 or more, is at {@code i} */
    static int after(byte[] bytes, int i, int to) throws Syntax {
        int lead = bytes[i] & 0xff;
        int more = lead >= 0xc2 && lead <= 0xdf ? 1 : (lead & 0xf0) == 0xe0 ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
        if (more == 0 || i + more >= to || !mayFollow(lead, bytes[i + 1] & 0xff)) {
            throw broken(i);
        }
        for (int k = 2; k <= more; k++) {
            if ((bytes[i + k] & 0xc0) != 0x80) {
                throw broken(i);
            }
        }
        return i + more + 1;
    }

    private static boolean mayFollow(int lead, int second) {
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        return second >= least && second <= most;
    }

    private static Syntax broken(int at) {
        return new Syntax(at, "bytes that are not UTF-8");
    }
}
