package io.posthorn.messaging.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Port: asks the name service. May block for as long as it likes; callers bound it. */
public interface NameLookup {
    /** @throws UnknownHostException when the name has no address */
    List<InetAddress> addressesOf(String name) throws UnknownHostException;

    /** @return the machine's own resolver */
    static NameLookup ofTheMachine() {
        return name -> List.of(InetAddress.getAllByName(name));
    }
}
