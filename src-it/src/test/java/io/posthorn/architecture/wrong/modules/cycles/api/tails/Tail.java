package io.posthorn.architecture.wrong.modules.cycles.api.tails;

import io.posthorn.architecture.wrong.modules.cycles.api.heads.Head;
import java.util.Optional;

public record Tail(Optional<Head> head) {}
