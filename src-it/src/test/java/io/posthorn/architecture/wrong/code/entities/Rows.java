package io.posthorn.architecture.wrong.code.entities;

import jakarta.persistence.EntityManager;

record Rows(EntityManager entities) {}
