package io.posthorn.domain.json;

/** Writes JSON Pointers (RFC 6901). */
public final class JsonPointers {
    private static final int LONGEST_NAME = 200;

    private JsonPointers() {}

    /**
     * @return the pointer of a member within what {@code parent} points to; a name of more than 200 characters is cut,
     *     because pointers go into answers
     */
    public static String child(String parent, String name) {
        return parent + '/' + escape(name);
    }

    /** @return the name as one step of a pointer */
    public static String escape(String name) {
        return shortened(name).replace("~", "~0").replace("/", "~1");
    }

    /** @return the name as far as it may be repeated in an answer */
    public static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }
}
