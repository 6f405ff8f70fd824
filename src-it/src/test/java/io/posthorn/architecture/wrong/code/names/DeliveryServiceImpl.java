package io.posthorn.architecture.wrong.code.names;

final class DeliveryServiceImpl {}
