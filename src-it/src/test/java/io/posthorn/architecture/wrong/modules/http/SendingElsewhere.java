package io.posthorn.architecture.wrong.modules.http;

import java.net.http.HttpClient;

record SendingElsewhere(HttpClient client) {}
