package io.posthorn.architecture.wrong.modules.cycles.api.heads;

import io.posthorn.architecture.wrong.modules.cycles.api.tails.Tail;

public record Head(Tail tail) {}
