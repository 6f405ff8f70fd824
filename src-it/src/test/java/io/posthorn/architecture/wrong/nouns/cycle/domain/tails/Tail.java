package io.posthorn.architecture.wrong.nouns.cycle.domain.tails;

import io.posthorn.architecture.wrong.nouns.cycle.domain.heads.Head;
import java.util.Optional;

public record Tail(Optional<Head> head) {}
