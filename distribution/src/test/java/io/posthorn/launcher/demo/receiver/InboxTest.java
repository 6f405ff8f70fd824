package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private Inbox inbox;
    private Mailbox mailbox;

    @BeforeEach
    void open() throws Exception {
        inbox = Inbox.open(Clock.systemUTC());
        mailbox = inbox.mailbox("/standard", new StandardContract("whsec_"), Course.refusedOnce(Duration.ZERO));
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void refusesEachEventOnce() throws Exception {
        assertThat(List.of(post("evt_1"), post("evt_2"), post("evt_1"), post("evt_1"), post("evt_2")))
                .containsExactly(503, 503, 200, 200, 200);
    }

    @Test
    void answersAsTheCourseSays() throws Exception {
        mailbox = inbox.mailbox("/standard/missed", new StandardContract("whsec_"), Course.missed());

        assertThat(List.of(post("evt_1"), post("evt_1"), post("evt_1"))).containsExactly(404, 200, 200);

        mailbox = inbox.mailbox("/standard/taken", new StandardContract("whsec_"), Course.taken(202));

        assertThat(List.of(post("evt_1"), post("evt_1"))).containsExactly(202, 202);
    }

    @Test
    void keepsWhatCameInOrder() throws Exception {
        post("evt_1");
        post("evt_1");

        var arrivals = mailbox.await("evt_1", 2, PATIENCE);

        assertThat(arrivals).extracting(Arrival::answered).containsExactly(503, 200);
        assertThat(arrivals.get(0).nanos()).isLessThan(arrivals.get(1).nanos());
        assertThat(arrivals.get(0).header("WEBHOOK-ID")).isEqualTo("evt_1");
        assertThat(arrivals.get(0).body()).isEqualTo("{ \"ä\": 1 }".getBytes(UTF_8));
    }

    @Test
    void saysWhatCameWhenPatienceEnds() throws Exception {
        post("evt_1");

        assertThat(mailbox.await("evt_1", 2, Duration.ofMillis(20))).hasSize(1);
        assertThat(mailbox.await("evt_9", 1, Duration.ZERO)).isEmpty();
    }

    @Test
    void refusesNothingOnceItIsSettled() throws Exception {
        inbox.settle();

        assertThat(post("evt_1")).isEqualTo(200);
        assertThat(mailbox.await("evt_1", 1, Duration.ZERO)).isEmpty();
    }

    @Test
    void takesNothingButPost() throws Exception {
        var request = HttpRequest.newBuilder(mailbox.url()).build();

        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    private int post(String event) throws Exception {
        var request = HttpRequest.newBuilder(mailbox.url())
                .header("webhook-id", event)
                .POST(BodyPublishers.ofString("{ \"ä\": 1 }"))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
