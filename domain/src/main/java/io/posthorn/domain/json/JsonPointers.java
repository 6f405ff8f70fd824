package io.posthorn.domain.json;

/** Writes JSON Pointers (RFC 6901). */
public final class JsonPointers {
    private JsonPointers() {}

    /** @return the pointer of a member within what {@code parent} points to */
    public static String child(String parent, String name) {
        return parent + '/' + escape(name);
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
