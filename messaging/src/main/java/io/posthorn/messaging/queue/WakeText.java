package io.posthorn.messaging.queue;

import io.posthorn.domain.delivery.DispatchLedger.Lane;
import io.posthorn.domain.tenant.TenantId;
import io.posthorn.domain.webhook.WebhookId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a wake message says: ids and nothing else, a line per webhook. */
final class WakeText {
    private WakeText() {}

    static String write(Collection<Lane> lanes) {
        return lanes.stream().map(lane -> lane.tenant() + " " + lane.webhook()).collect(Collectors.joining("\n"));
    }

    /** Lines that are no wake are passed over: a message obliges nobody. */
    static List<Lane> read(String text) {
        List<Lane> lanes = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int space = line.indexOf(' ');
            Optional<TenantId> tenant = TenantId.parse(line.substring(0, Math.max(0, space)));
            Optional<WebhookId> webhook = WebhookId.parse(line.substring(space + 1));
            if (tenant.isPresent() && webhook.isPresent()) {
                lanes.add(new Lane(tenant.get(), webhook.get()));
            }
        }
        return lanes;
    }
}
