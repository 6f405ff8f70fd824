package io.posthorn.launcher.server;

import java.nio.file.Path;

/**
 * The files a server is made of. The adapter is deployed before the WAR, which needs it.
 *
 * @param configuration a folder with {@code preboot.txt}: the listener compresses and does not tell its name;
 *     {@code postdeploy.txt}: it is opened only when the WAR is there; {@code postboot.txt}: Payara's own
 *     /health, /metrics and /openapi make room for ours, which know what is wrong and who may look;
 *     {@code logging.properties}: one line per record
 */
public record ServerParts(Path server, Path adapter, Path war, Path configuration) {}
