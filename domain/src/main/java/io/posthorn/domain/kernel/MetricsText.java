package io.posthorn.domain.kernel;

/** Port: the node's figures in Prometheus' text format 0.0.4. */
public interface MetricsText {
    String scrape();
}
