package io.posthorn.architecture.wrong.modules.vendors.api.compat.front;

/** What one vendor's clients know. */
public final class FrontWord {
    public String word() {
        return "front";
    }
}
