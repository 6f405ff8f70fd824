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
    private static final Pattern TEXT = Pattern.compile("text\\['([a-zA-Z0-9_./-]+)'\\]");
    private static final Pattern OWN_TAG = Pattern.compile("<ph:([a-z-]+)");
    private static final Pattern DECLARED_TAG =
            Pattern.compile("<tag-name>([a-z-]+)</tag-name><source>([^<]*)</source>");
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

    @Test
    void everyTagIsDeclaredAndUsed() throws IOException {
        Set<String> files = new TreeSet<>();
        Set<String> used = new TreeSet<>();
        for (Path page : pages()) {
            if (page.startsWith(PAGES.resolve("WEB-INF/tags"))) {
                files.add(page.getFileName().toString().replace(".xhtml", ""));
            }
            Matcher tag = OWN_TAG.matcher(Files.readString(page));
            while (tag.find()) {
                used.add(tag.group(1));
            }
        }
        Set<String> declared = new TreeSet<>();
        Matcher tag = DECLARED_TAG.matcher(Files.readString(PAGES.resolve("WEB-INF/posthorn.taglib.xml")));
        while (tag.find()) {
            declared.add(tag.group(1));
            assertThat(tag.group(2)).isEqualTo("tags/" + tag.group(1) + ".xhtml");
        }

        assertThat(declared).isEqualTo(files).isEqualTo(used);
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
