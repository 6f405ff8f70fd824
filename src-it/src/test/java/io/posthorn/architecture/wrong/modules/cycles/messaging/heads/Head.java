package io.posthorn.architecture.wrong.modules.cycles.messaging.heads;

import io.posthorn.architecture.wrong.modules.cycles.messaging.tails.Tail;

public record Head(Tail tail) {}
