package io.posthorn.portal.register;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types about a webhook, until it is judged. Texts and faults stand under the API's own names: the member
 * {@code /retry/factor} is the field {@code retry/factor}. Blank means the contract's usual.
 */
@Named
@ViewScoped
public class WebhookForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, @Nullable String> texts = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();
    private List<String> topics = new ArrayList<>();
    private List<String> headerNames = new ArrayList<>();
    private boolean stored;
    private boolean paused;

    public Map<String, @Nullable String> getTexts() {
        return texts;
    }

    /** @return without outer blanks; empty when nothing was typed */
    String text(String name) {
        return Objects.requireNonNullElse(texts.get(name), "").strip();
    }

    void put(String name, String text) {
        texts.put(name, text);
    }

    /** @return sentences by field; faults without a field are told above the form */
    public Map<String, String> getFaults() {
        return faults;
    }

    /** @return names and patterns in the order of the catalogue, then as typed */
    List<String> topics() {
        return topics;
    }

    void hear(List<String> wanted) {
        topics = List.copyOf(wanted);
    }

    /** @return of the webhook as it stands; their values are not shown */
    List<String> headerNames() {
        return headerNames;
    }

    void hasHeaders(List<String> names) {
        headerNames = List.copyOf(names);
    }

    /** @return whether it is about a webhook that is there */
    public boolean isStored() {
        return stored;
    }

    void aboutStored() {
        stored = true;
    }

    public boolean isPaused() {
        return paused;
    }

    public void setPaused(boolean paused) {
        this.paused = paused;
    }
}
