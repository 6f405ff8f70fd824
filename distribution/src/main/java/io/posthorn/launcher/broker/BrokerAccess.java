package io.posthorn.launcher.broker;

/** Where the brokers are, as an OpenMQ address list, and the account to use. */
public record BrokerAccess(String addresses, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + addresses;
    }
}
