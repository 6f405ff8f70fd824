package io.posthorn.launcher.broker;

import io.posthorn.launcher.process.Java;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The unpacked OpenMQ and the two programs of it that we run. Its shell scripts are not used. */
record Installation(Path root, Path variable) {

    List<String> broker(int heapMegabytes) {
        return java(
                List.of("-Xms32m", "-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError"),
                List.of("imqbroker", "imqutil", "jms", "jakarta.transaction-api"),
                "com.sun.messaging.jmq.jmsserver.Broker");
    }

    List<String> admin() {
        return java(
                List.of("-Xmx64m", "-XX:TieredStopAtLevel=1"),
                List.of("imqadmin", "imqutil", "imq", "jms", "imqjmx", "fscontext"),
                "com.sun.messaging.jmq.admin.apps.broker.BrokerCmd");
    }

    private List<String> java(List<String> options, List<String> jars, String main) {
        var path = jars.stream()
                .map(jar -> root.resolve("lib").resolve(jar + ".jar").toString())
                .collect(Collectors.joining(File.pathSeparator));
        var words = new ArrayList<>(List.of(Java.program(), "-XX:+UseSerialGC"));
        words.addAll(options);
        words.addAll(List.of(
                "-Dimq.home=" + root,
                "-Dimq.varhome=" + variable,
                "-Dimq.etchome=" + root.resolve("etc"),
                "-Dimq.libhome=" + root.resolve("lib"),
                "-cp",
                path,
                main));
        return words;
    }
}
