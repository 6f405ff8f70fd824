package io.posthorn.portal.topic;

import java.io.Serializable;

/** One business key as somebody types it. */
public class KeyRow implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String pointer;
    private String fault = "";

    KeyRow(String name, String pointer) {
        this.name = name;
        this.pointer = pointer;
    }

    boolean isBlank() {
        return name.isEmpty() && pointer.isEmpty();
    }

    void judged(String detail) {
        fault = detail;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name.strip();
    }

    public String getPointer() {
        return pointer;
    }

    public void setPointer(String pointer) {
        this.pointer = pointer.strip();
    }

    public String getFault() {
        return fault;
    }
}
