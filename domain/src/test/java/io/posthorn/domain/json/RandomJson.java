package io.posthorn.domain.json;

import java.util.Random;

/** Makes JSON-like texts in ASCII, some of them broken at one place. */
final class RandomJson {
    private static final String[] SCALARS = {
        "0",
        "-1",
        "1.25",
        "1e5",
        "2E-3",
        "true",
        "false",
        "null",
        "\"\"",
        "\"a b\"",
        "\"\\n\\u0041\"",
        "\"\\\\\"",
        "\"{[,:\""
    };
    private static final String NOISE = "{}[],:\"\\ \n01e.-+tfn/";

    private RandomJson() {}

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        value(text, random, 0);
        if (random.nextInt(3) == 0) {
            breakUp(text, random);
        }
        return text.toString();
    }

    private static void breakUp(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        char noise = NOISE.charAt(random.nextInt(NOISE.length()));
        switch (random.nextInt(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, noise);
            default -> text.setCharAt(at, noise);
        }
    }

    private static void value(StringBuilder text, Random random, int depth) {
        space(text, random);
        int choice = depth > 4 ? 9 : random.nextInt(10);
        if (choice < 3) {
            container(text, random, depth, '{', '}');
        } else if (choice < 6) {
            container(text, random, depth, '[', ']');
        } else {
            text.append(SCALARS[random.nextInt(SCALARS.length)]);
        }
        space(text, random);
    }

    private static void container(StringBuilder text, Random random, int depth, char open, char close) {
        text.append(open);
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : ",");
            if (open == '{') {
                space(text, random);
                text.append("\"k").append(i).append('"');
                space(text, random);
                text.append(':');
            }
            value(text, random, depth + 1);
        }
        space(text, random);
        text.append(close);
    }

    private static void space(StringBuilder text, Random random) {
        if (random.nextInt(8) == 0) {
            text.append(" \n\t\r".charAt(random.nextInt(4)));
        }
    }
}
