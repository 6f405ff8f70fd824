package io.posthorn.api.topic;

import io.posthorn.api.access.Acting;
import io.posthorn.api.access.Needs;
import io.posthorn.api.answer.Answers;
import io.posthorn.api.list.Listing;
import io.posthorn.api.list.Named;
import io.posthorn.api.list.Query;
import io.posthorn.api.list.Takes;
import io.posthorn.api.problem.Problem;
import io.posthorn.api.problem.ProblemException;
import io.posthorn.domain.access.Scope;
import io.posthorn.domain.kernel.Refused;
import io.posthorn.domain.topic.DefineTopic;
import io.posthorn.domain.topic.DeleteTopic;
import io.posthorn.domain.topic.HoldToSchema;
import io.posthorn.domain.topic.KnownTopic;
import io.posthorn.domain.topic.TopicDirectory;
import io.posthorn.domain.topic.TopicName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;

/** Topics a tenant can publish and hear. */
@Path("topics")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TopicResource {
    private final TopicDirectory directory;
    private final DefineTopic define;
    private final HoldToSchema hold;
    private final DeleteTopic delete;

    @Inject
    public TopicResource(TopicDirectory directory, DefineTopic define, HoldToSchema hold, DeleteTopic delete) {
        this.directory = directory;
        this.define = define;
        this.hold = hold;
        this.delete = delete;
    }

    @GET
    @Needs(Scope.WEBHOOKS_READ)
    @Takes({"q", "group", "limit", "cursor"})
    public Response list(@Context SecurityContext who, @Context UriInfo uri) {
        Acting acting = Acting.of(who);
        Query query = Query.of(uri);
        List<KnownTopic> topics = directory.list(acting.tenant(), query.text("q"), query.text("group"));
        Named<KnownTopic> page = Named.page(topics, topic -> topic.name().value(), query.pageOfNames());
        return Listing.answer(page, uri, acting.path("topics"), TopicView::summary);
    }

    @GET
    @Path("{name}")
    @Needs(Scope.WEBHOOKS_READ)
    public Response one(@Context SecurityContext who, @PathParam("name") String name) {
        return Answers.ok(TopicView.of(find(who, name)));
    }

    /** Creates a custom topic or replaces it. Validation alone is said of a standard topic, which stays one. */
    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response define(@Context SecurityContext who, @PathParam("name") String name, byte[] body) {
        Acting acting = Acting.of(who);
        // The name stands in the address, so what is wrong with it is not told as a member of the body.
        TopicName topic = TopicName.parse(name).orElseThrow(() -> badName(TopicName.RULE));
        Optional<String> validation = TopicReader.onlyValidation(body);
        if (validation.isPresent()
                && directory
                        .find(acting.tenant(), topic)
                        .filter(KnownTopic::isStandard)
                        .isPresent()) {
            return Answers.ok(TopicView.of(hold.hold(acting.tenant(), acting.actor(), topic, validation.get())));
        }
        topic.objection().ifPresent(why -> {
            throw badName(why);
        });
        var defined = define.define(acting.tenant(), acting.actor(), TopicReader.read(topic, body));
        return defined.created()
                ? Answers.created(acting.path("topics/" + defined.topic().name()), TopicView.of(defined.topic()))
                : Answers.ok(TopicView.of(defined.topic()));
    }

    @DELETE
    @Path("{name}")
    @Needs(Scope.WEBHOOKS_WRITE)
    public Response delete(@Context SecurityContext who, @PathParam("name") String name) {
        Acting acting = Acting.of(who);
        delete.delete(acting.tenant(), acting.actor(), TopicName.parse(name).orElseThrow(TopicResource::unknown));
        return Answers.nothing();
    }

    @GET
    @Path("{name}/schema")
    @Produces({TopicText.SCHEMA, TopicText.PLAIN_SCHEMA})
    @Needs(Scope.WEBHOOKS_READ)
    public Response schema(@Context SecurityContext who, @PathParam("name") String name) {
        return TopicText.schema(find(who, name));
    }

    @GET
    @Path("{name}/example")
    @Needs(Scope.WEBHOOKS_READ)
    public Response example(@Context SecurityContext who, @PathParam("name") String name) {
        return TopicText.example(find(who, name));
    }

    private KnownTopic find(SecurityContext who, String name) {
        return TopicName.parse(name)
                .flatMap(known -> directory.find(Acting.of(who).tenant(), known))
                .orElseThrow(TopicResource::unknown);
    }

    private static ProblemException badName(String why) {
        return new ProblemException(Problem.ofParameter("name", "topic_name", why));
    }

    private static Refused unknown() {
        return Refused.notFound("topic");
    }
}
