package io.posthorn.launcher;

import io.posthorn.launcher.server.Credentials;
import java.net.URI;
import java.nio.file.Path;

/**
 * The product while it runs: what a scenario needs to talk to it.
 *
 * @param base where it answers, without a slash at the end
 * @param credentials the platform key and the portal operator
 * @param data the folder of this instance
 */
public record Running(URI base, Credentials credentials, Path data) {}
