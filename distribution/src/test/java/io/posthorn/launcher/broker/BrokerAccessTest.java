package io.posthorn.launcher.broker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrokerAccessTest {
    @Test
    void escapesWhatSeparatesProperties() {
        var access = new BrokerAccess("mq://127.0.0.1:7676/jms", "posthorn", "a:b=c\\d");

        assertThat(access.adapterProperties())
                .isEqualTo("ConnectionURL=mq\\://127.0.0.1\\:7676/jms:UserName=posthorn:Password=a\\:b\\=c\\\\d");
    }
}
