package io.posthorn.architecture.wrong.modules.portal.portal;

import jakarta.ws.rs.Path;

@Path("/page")
final class RestingPage {}
