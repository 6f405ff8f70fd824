package io.posthorn.architecture.wrong.code.server;

import com.fasterxml.jackson.databind.JsonNode;

record ServerBound(JsonNode node) {}
