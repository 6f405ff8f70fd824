package io.posthorn.architecture.wrong.nouns.verb.domain.publish;

public interface Publishes {}
