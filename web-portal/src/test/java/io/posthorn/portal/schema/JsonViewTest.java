package io.posthorn.portal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class JsonViewTest {
    @Test
    void laysOutAndKeepsValuesAsTheyWereWritten() {
        String json = "{\"id\":1.50,\"text\":\"a\\u0062\",\"none\":{},\"of\":[1,null],\"in\":[{\"a\":true}],\"no\":[]}";

        assertThat(JsonView.pretty(json)).isEqualTo("""
                {
                  "id": 1.50,
                  "text": "a\\u0062",
                  "none": {},
                  "of": [1, null],
                  "in": [
                    {
                      "a": true
                    }
                  ],
                  "no": []
                }""");
    }

    @Test
    void namesThePartsForColouring() {
        assertThat(JsonView.of("{\"a\":-1}"))
                .extracting(JsonView.Part::kind, JsonView.Part::text)
                .containsExactly(
                        tuple("mark", "{\n  "),
                        tuple("name", "\"a\""),
                        tuple("mark", ": "),
                        tuple("number", "-1"),
                        tuple("mark", "\n}"));
    }

    @Test
    void showsWhatIsNoJsonAsItIs() {
        assertThat(JsonView.of("{\"a\":1,\"a\":2}")).containsExactly(new JsonView.Part("plain", "{\"a\":1,\"a\":2}"));
        assertThat(JsonView.of("{")).containsExactly(new JsonView.Part("plain", "{"));
        assertThat(JsonView.of(" ")).isEmpty();
    }

    @Test
    void spellsOutWhatTurnsTheDirectionButNotForChanging() {
        assertThat(JsonView.of("\"\u202e\"")).containsExactly(new JsonView.Part("text", "\"⟨U+202E⟩\""));
        assertThat(JsonView.pretty("\"\u202e\"")).isEqualTo("\"\u202e\"");
    }
}
