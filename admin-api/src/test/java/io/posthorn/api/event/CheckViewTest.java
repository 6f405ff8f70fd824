package io.posthorn.api.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.publish.CheckReport;
import io.posthorn.domain.topic.Validation;
import io.posthorn.domain.webhook.WebhookId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckViewTest {
    @Test
    void aWebhookThatWouldGetNothingIsToldWithTheReason() {
        WebhookId webhook = WebhookId.next();
        Refused why = new Refused(Refused.Reason.INVALID, "cannot_render", "No request can be made.");
        CheckReport report =
                new CheckReport(Validation.OFF, List.of(), List.of(new CheckReport.Unsendable(webhook, why)));

        assertThat(EventView.of(report, false).text())
                .contains("\"matched\":[{\"webhook\":\"" + webhook + "\",\"error\":{")
                .contains("\"code\":\"cannot_render\"")
                .doesNotContain("\"request\"");
    }
}
