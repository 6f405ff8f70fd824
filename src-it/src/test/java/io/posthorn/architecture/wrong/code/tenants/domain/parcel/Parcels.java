package io.posthorn.architecture.wrong.code.tenants.domain.parcel;

import java.util.Optional;

interface Parcels {
    Optional<String> find(String id);
}
