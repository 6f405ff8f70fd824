package io.posthorn.architecture.wrong.modules.cycles.messaging.tails;

import io.posthorn.architecture.wrong.modules.cycles.messaging.heads.Head;
import java.util.Optional;

public record Tail(Optional<Head> head) {}
