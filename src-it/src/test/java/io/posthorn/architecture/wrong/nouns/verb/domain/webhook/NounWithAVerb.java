package io.posthorn.architecture.wrong.nouns.verb.domain.webhook;

import io.posthorn.architecture.wrong.nouns.verb.domain.publish.Publishes;

record NounWithAVerb(Publishes verb) {}
