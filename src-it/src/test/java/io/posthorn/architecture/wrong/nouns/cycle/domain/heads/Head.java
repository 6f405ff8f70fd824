package io.posthorn.architecture.wrong.nouns.cycle.domain.heads;

import io.posthorn.architecture.wrong.nouns.cycle.domain.tails.Tail;

public record Head(Tail tail) {}
