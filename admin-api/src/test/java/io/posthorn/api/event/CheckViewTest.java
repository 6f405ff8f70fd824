package io.posthorn.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.CheckReport;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.webhook.WebhookId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CheckViewTest {
    @Test
    void aWebhookThatWouldGetNothingIsToldWithTheReason() throws IOException {
        WebhookId webhook = WebhookId.next();
        Refused why = new Refused(Refused.Reason.INVALID, "cannot_render", "No request can be made.");
        CheckReport report =
                new CheckReport(Validation.OFF, List.of(), () -> Stream.of(new CheckReport.Unsendable(webhook, why)));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventView.of(report, false).write(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"schema\":{")
                .endsWith("}]}")
                .contains("\"matched\":[{\"webhook\":\"" + webhook + "\",\"error\":{")
                .contains("\"code\":\"cannot_render\"")
                .doesNotContain("\"request\"");
    }
}
