package io.posthorn.api.event;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.body.MostBytes;
import io.posthorn.api.idempotency.AnswersAnew;
import io.posthorn.api.idempotency.IdempotencyKey;
import io.posthorn.api.idempotency.OnceByItself;
import io.posthorn.api.json.Fields;
import io.posthorn.api.json.Json;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.publish.CheckEvent;
import io.posthorn.domain.publish.NewEvent;
import io.posthorn.domain.publish.PublishEvents;
import io.posthorn.domain.publish.PublishResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes events in. No thread waits for the commit. */
@Path("events")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PublishResource {
    private final PublishEvents publish;
    private final CheckEvent check;

    @Inject
    public PublishResource(PublishEvents publish, CheckEvent check) {
        this.publish = publish;
        this.check = check;
    }

    @POST
    @Needs(Scope.EVENTS_WRITE)
    @OnceByItself
    public CompletionStage<Response> publish(
            @Context SecurityContext who, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key, byte[] body) {
        NewEvent event = EventReader.read(body, IdempotencyKey.read(key));
        return publish.publish(Acting.of(who).tenant(), event)
                .thenApply(receipt -> Answers.accepted(EventView.of(receipt)));
    }

    @POST
    @Path("batch")
    @Needs(Scope.EVENTS_WRITE)
    @MostBytes(BatchReader.MOST_BYTES)
    public CompletionStage<Response> publishAll(@Context SecurityContext who, byte[] body) {
        List<BatchReader.Item> items = BatchReader.read(body);
        List<NewEvent> events =
                items.stream().flatMap(item -> item.event().stream()).toList();
        return publish.publishAll(Acting.of(who).tenant(), events)
                .thenApply(results -> Answers.accepted(answer(items, results)));
    }

    /** Puts the refused ones back to where they stood between the others. */
    private static Json answer(List<BatchReader.Item> items, List<PublishResult> results) {
        Deque<PublishResult> published = new ArrayDeque<>(results);
        Json all = Json.array(IntStream.range(0, items.size())
                .mapToObj(place -> items.get(place)
                        .refused()
                        .map(EventView::error)
                        .orElseGet(() -> EventView.of(published.remove(), "/events/" + place))));
        return new Fields().json("results", all).json();
    }

    @POST
    @Path("check")
    @Needs(Scope.EVENTS_WRITE)
    @AnswersAnew
    public Response check(@Context SecurityContext who, byte[] body) {
        Acting acting = Acting.of(who);
        NewEvent event = EventReader.read(body, Optional.empty());
        return EventView.of(check.check(acting.tenant(), event), acting.may(Scope.SECRETS_READ))
                .ok();
    }
}
