package io.posthorn.architecture.wrong.modules.domain.domain;

import jakarta.jms.Queue;

record RingingNoun(Queue queue) {}
