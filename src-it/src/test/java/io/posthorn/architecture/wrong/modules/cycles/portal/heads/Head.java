package io.posthorn.architecture.wrong.modules.cycles.portal.heads;

import io.posthorn.architecture.wrong.modules.cycles.portal.tails.Tail;

public record Head(Tail tail) {}
