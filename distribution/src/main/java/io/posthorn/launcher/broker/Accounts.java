package io.posthorn.launcher.broker;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The broker's two accounts, as its password file wants them. There is no {@code guest}. */
record Accounts(String adminPassword, String user, String password) {

    List<String> lines() {
        return List.of(line("admin", adminPassword, "admin"), line(user, password, "user"));
    }

    private static String line(String name, String password, String group) {
        return name + ":" + digest(name + ":" + password) + ":" + group + ":1";
    }

    // OpenMQ keeps the digest as a signed number, hence the minus sign half of the lines have. MD5 is its choice; what
    // protects these passwords is that they are random and that the file is readable for its owner only.
    private static String digest(String text) {
        try {
            var md5 = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(md5).toString(16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
