package io.posthorn.launcher.demo;

/** A tenant of the demo, which speaks one profile. */
record DemoTenant(String slug, String name, String profile) {}
