package io.posthorn.architecture.wrong.modules.api.api;

import jakarta.jms.Queue;

record RingingResource(Queue queue) {}
