package io.posthorn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern TEXT = Pattern.compile("text\\['([a-zA-Z0-9_.-]+)'\\]");
    // What the policy would block, or what would have to weaken it.
    private static final Pattern FORBIDDEN =
            Pattern.compile("<f:ajax|<script|\\son[a-z]+=\"(?!PF\\()|\\sstyle=\"|javascript:|escape=\"false\"");

    @Test
    void everyTextAPageAsksForIsThere() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (Path page : pages()) {
            Matcher matcher = TEXT.matcher(Files.readString(page));
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }

        asked.removeAll(texts().stringPropertyNames());

        assertThat(asked).isEmpty();
    }

    @Test
    void noPageHoldsScriptStyleOrUnescapedText() throws IOException {
        for (Path page : pages()) {
            assertThat(FORBIDDEN.matcher(Files.readString(page)).find())
                    .as(page.toString())
                    .isFalse();
        }
    }

    private static Iterable<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (InputStream stream = PagesTest.class.getResourceAsStream("/io/posthorn/portal/Texts.properties")) {
            texts.load(stream);
        }
        return texts;
    }
}
