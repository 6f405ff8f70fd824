package io.posthorn.architecture.wrong.verbs.domain.resend;

import io.posthorn.architecture.wrong.verbs.domain.publish.Publishes;

record ResendsByPublishing(Publishes other) {}
