package io.posthorn.launcher.demo.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class FaultTest {
    @Test
    void isNoneBetweenEquals() {
        assertThat(Fault.between(1, 1)).isEmpty();
        assertThat(Fault.inBytes(utf8("ä"), utf8("ä"))).isEmpty();
    }

    @Test
    void saysInOneSentenceWhatWasExpectedAndWhatCame() {
        assertThat(Fault.between(503, 200)).map(Fault::toString).hasValue("expected 503, came 200.");
    }

    @Test
    void showsThePlaceWhereBytesPart() {
        assertThat(Fault.inBytes(utf8("{\"a\":\n1}"), utf8("{\"a\":1}")))
                .map(Fault::toString)
                .hasValue("expected <\\n1}> at byte 5, came <1}>.");
        assertThat(Fault.inBytes(utf8("ab"), utf8("a")))
                .map(Fault::toString)
                .hasValue("expected <b> at byte 1, came the end.");
    }

    @Test
    void letsAnAnswerTellMoreButNothingElse() {
        var asked = json("{'url':'u','topics':['a']}");

        assertThat(Fault.untold(asked, json("{'id':1,'topics':['a'],'url':'u'}")))
                .isEmpty();
        assertThat(Fault.untold(asked, json("{'id':1,'url':'u'}")))
                .map(Fault::toString)
                .hasValue("expected {\"topics\":[\"a\"]}, came {\"topics\":null}.");
        assertThat(Fault.untold(asked, json("{'url':'u','topics':['b']}"))).isPresent();
    }

    @Test
    void looksIntoObjectsAndAtTheValueOfNumbers() {
        var asked = json("{'retry':{'jitter':0}}");

        assertThat(Fault.untold(asked, json("{'retry':{'jitter':0.0,'max':5}}")))
                .isEmpty();
        assertThat(Fault.untold(asked, json("{'retry':{'jitter':0.1}}"))).isPresent();
        assertThat(Fault.untold(asked, json("{'retry':{}}"))).isPresent();
        assertThat(Fault.untold(asked, json("{'retry':0}"))).isPresent();
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
