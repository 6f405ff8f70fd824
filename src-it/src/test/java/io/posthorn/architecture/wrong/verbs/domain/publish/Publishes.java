package io.posthorn.architecture.wrong.verbs.domain.publish;

public interface Publishes {}
