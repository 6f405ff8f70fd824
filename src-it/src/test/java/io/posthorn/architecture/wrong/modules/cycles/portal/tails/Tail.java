package io.posthorn.architecture.wrong.modules.cycles.portal.tails;

import io.posthorn.architecture.wrong.modules.cycles.portal.heads.Head;
import java.util.Optional;

public record Tail(Optional<Head> head) {}
