package io.posthorn.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProblemsAddOnTest {
    private static final String TO_THIS_HOST = " HTTP/1.1\r\nHost: here\r\n";
    private static final String END = "Connection: close\r\n\r\n";

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lost", "/refused"})
    void whatNobodyAnsweredIsAProblem(String path) throws IOException {
        assertProblem(server.answer("POST " + path + TO_THIS_HOST + "Content-Length: 3\r\n" + END + "abc"), 400);
        assertProblem(server.answer("GET " + path + TO_THIS_HOST + "\r\n"), 400);
    }

    /** A 404 would be final for who publishes while the application goes. */
    @ParameterizedTest
    @CsvSource({"/away,503", "/going,503", "/emptied,503", "/failed,500"})
    void aPageOfTheServersOwnIsAProblem(String path, int status) throws IOException {
        String answer = server.answer("POST " + path + TO_THIS_HOST + "Content-Length: 3\r\n" + END + "abc");

        assertProblem(answer, status);
        assertThat(answer.contains("Retry-After: 1")).isEqualTo(status == 503);
        assertThat(answer).doesNotContain("Error report");
    }

    @Test
    void aFaultOfTheApplicationIsItsOwnUnlessTheServerEnds() throws IOException {
        assertThat(server.answer("GET /fault" + TO_THIS_HOST + END))
                .startsWith("HTTP/1.1 500 ")
                .endsWith("{}");
        try (var last = new TestServer(BodyLimits.usual(), true)) {
            assertProblem(last.answer("GET /fault" + TO_THIS_HOST + END), 503);
        }
    }

    @Test
    void headHasTheFieldsOnly() throws IOException {
        assertThat(server.answer("HEAD /lost" + TO_THIS_HOST + END))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .endsWith("\r\n\r\n");
        assertThat(server.answer("HEAD /lost HTTP/1.1\r\n" + END))
                .startsWith("HTTP/1.1 400 ")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({"/empty,200 OK", "/deleted,204 No Content"})
    void whatIsMeantToBeEmptyStaysSo(String path, String status) throws IOException {
        assertThat(server.answer("GET " + path + TO_THIS_HOST + END))
                .startsWith("HTTP/1.1 " + status)
                .doesNotContain("problem")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/9.9|Host: here,505",
        "GET /a b HTTP/1.1|Host: here,505",
        "PRI * HTTP/2.0||SM,505",
        "GET / HTTP/1.1,400",
        "GET / HTTP/1.1|no field|Host: here,400",
        "POST / HTTP/1.1|Host: here|Content-Length: three,400",
        "POST / HTTP/1.1|Host: here|Content-Length: 3|Content-Length: 4,400",
        "POST / HTTP/1.1|Host: here|Transfer-Encoding: chunked||zz|abc,400"
    })
    void whatIsNoHttpIsAProblem(String lines, int status) throws IOException {
        assertProblem(server.answer(lines.replace("|", "\r\n") + "\r\n\r\n"), status);
    }

    @Test
    void aHeadWithoutAnEndIsAProblem() throws IOException {
        assertProblem(server.answer("GET / HTTP/1.1\r\nX: " + "a".repeat(10_000)), 400);
    }

    @Test
    void whatIsAnsweredPassesAsItIs() throws IOException {
        String large = "HTTP/1.1 400 \r\nContent-Length: 0\r\n\r\n".repeat(30_000);

        String answers = server.answer("POST /echo" + TO_THIS_HOST + "Content-Length: 3\r\n\r\nabc" + "POST /echo"
                + TO_THIS_HOST + "Content-Length: " + large.length() + "\r\n" + END + large);

        assertThat(answers).contains("abcHTTP/1.1 200 OK", large).doesNotContain("problem");
    }

    @Test
    void aConnectionThatWasGoodEndsWithTheProblem() throws IOException {
        String answers = server.answer("GET /empty" + TO_THIS_HOST + "\r\n" + "GET / HTTP/1.1\r\n\r\n");

        assertThat(answers).startsWith("HTTP/1.1 200 OK");
        assertProblem(answers.substring(answers.indexOf("HTTP/1.1 4")), 400);
    }

    private static void assertProblem(String answer, int status) {
        String[] parts = answer.split("\r\n\r\n", 2);

        assertThat(parts[0])
                .startsWith("HTTP/1.1 " + status + " ")
                .contains(
                        "Content-Type: application/problem+json",
                        "Content-Length: " + parts[1].length(),
                        "Cache-Control: no-store",
                        "Connection: close",
                        "Date: ");
        assertThat(parts[1])
                .startsWith("{\"type\":\"https://posthorn.dev/problems/")
                .contains("\"status\":" + status + ",")
                .endsWith("\"}");
    }
}
