package io.posthorn.launcher.demo;

/** @param event its id in the API */
record Published(Example example, String event) {}
