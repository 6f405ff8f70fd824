package io.posthorn.launcher.demo.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UuidsTest {
    @ParameterizedTest
    @CsvSource({
        "evt_00000000000000000000000000, 00000000-0000-0000-0000-000000000000",
        "dlv_7zzzzzzzzzzzzzzzzzzzzzzzzz, ffffffff-ffff-ffff-ffff-ffffffffffff",
        "evt_01h455vb4pex5vsknk084sn02q, 01890a5d-ac96-774b-bcce-b302099a8057",
    })
    void readsTheUuidOutOfAnId(String id, String uuid) {
        assertThat(Uuids.of(id)).hasToString(uuid);
    }
}
