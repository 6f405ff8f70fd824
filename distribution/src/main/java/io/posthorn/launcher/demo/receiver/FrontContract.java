package io.posthorn.launcher.demo.receiver;

import java.util.Optional;

/** Front Systems, by its guide "Real time integration using webhooks": the payload alone, and nothing is signed. */
public record FrontContract() implements Contract {
    @Override
    public String profile() {
        return "front";
    }

    @Override
    public Body body(Published published) {
        return new BareBody(published.message().payload());
    }

    @Override
    public Optional<Signature> signature() {
        return Optional.empty();
    }
}
