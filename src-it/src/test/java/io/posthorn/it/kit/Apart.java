package io.posthorn.it.kit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;

/** What a client of a vendor's routes registers, seen by its owner and by a stranger. */
public final class Apart {
    private Apart() {}

    /**
     * Registers, and shows that to the stranger it is like nothing.
     *
     * @param collection path of the routes
     */
    public static void keeps(Api owner, Api stranger, String collection, JsonObject webhook) {
        String mine =
                collection + "/" + owner.post(collection, webhook).expect(201).text("id");
        String nobodys = collection + "/whk_00000000000000000000000000";

        for (String method : List.of("GET", "DELETE")) {
            assertThat(stranger.send(method, mine, "").expect(404).text())
                    .isEqualTo(stranger.send(method, nobodys, "").expect(404).text());
        }
        assertThat(stranger.get(collection).expect(200).text()).isEqualTo("[]");
        owner.as("ph_live_nobody").get(mine).expect(401);
        owner.get(mine).expect(200);
    }
}
