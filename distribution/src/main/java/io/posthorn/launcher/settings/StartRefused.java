package io.posthorn.launcher.settings;

/** The start stops here for a reason the operator can act on; the message is that one sentence. */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal in one sentence: what is wrong and what to do. */
    public StartRefused(String sentence) {
        super(sentence);
    }

    /** A refusal with its cause, which is kept for the log; the operator reads the sentence only. */
    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
