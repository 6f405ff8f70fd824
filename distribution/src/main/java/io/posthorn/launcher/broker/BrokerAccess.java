package io.posthorn.launcher.broker;

/** Where the brokers are, as an OpenMQ address list, and the account to use. */
public record BrokerAccess(String addresses, String user, String password) {

    /**
     * The same for the resource adapter itself, in the notation of {@code create-resource-adapter-config}. Without it
     * the adapter looks for a broker on its default port, and holds up the start for half a minute until it gives up.
     */
    public String adapterProperties() {
        return "ConnectionURL=" + escaped(addresses) + ":UserName=" + escaped(user) + ":Password=" + escaped(password);
    }

    private static String escaped(String value) {
        return value.replaceAll("[\\\\:=]", "\\\\$0");
    }

    @Override
    public String toString() {
        return user + " at " + addresses;
    }
}
