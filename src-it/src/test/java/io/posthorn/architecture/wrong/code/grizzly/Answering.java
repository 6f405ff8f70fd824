package io.posthorn.architecture.wrong.code.grizzly;

import org.glassfish.grizzly.http.HttpResponsePacket;

record Answering(HttpResponsePacket answer) {}
