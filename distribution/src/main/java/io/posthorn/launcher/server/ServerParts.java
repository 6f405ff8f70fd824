package io.posthorn.launcher.server;

import java.nio.file.Path;

/** The files a server is made of; the adapter is deployed before the WAR, which needs it. */
public record ServerParts(Path server, Path adapter, Path war, Path bootCommands) {}
