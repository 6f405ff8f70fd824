package io.posthorn.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the content security policy would block, or what puts logic and looks where nobody looks for them. */
final class PagesTest {
    private static final Path PAGES = Path.of("..", "web-portal", "src", "main", "webapp");

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "f:ajax", Pattern.compile("<f:ajax\\b"),
            "ajax in h:commandLink", Pattern.compile("<h:commandLink\\b(?s)[^>]*>\\s*<[a-z]+:ajax\\b"),
            "inline style", Pattern.compile("\\sstyle\\s*=\\s*[\"']"),
            "inline style element", Pattern.compile("<style\\b"),
            "inline script", Pattern.compile("<script\\b(?![^>]*\\bsrc=)"),
            // oncomplete is no handler of HTML: PrimeFaces runs it under the page's nonce.
            "inline handler", Pattern.compile("\\son(?!complete\\b)[a-z]{3,}\\s*=\\s*[\"']"),
            "script address", Pattern.compile("[\"']\\s*javascript:"),
            "unescaped text", Pattern.compile("\\bescape\\s*=\\s*[\"']false[\"']"));

    @Test
    void keepWhatThePolicyAllows() throws IOException {
        List<Path> pages = pages();

        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(pages)
                .allSatisfy(page -> assertThat(faults(Files.readString(page)))
                        .as(PAGES.relativize(page).toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h:inputText><f:ajax render=\"x\"/></h:inputText>",
                "<h:commandLink value=\"a\"> <p:ajax/></h:commandLink>",
                "<p style='color: red'>",
                "<style>p {}</style>",
                "<script>alert(1)</script>",
                "<button onclick=\"go()\">",
                "<a href=\"javascript:go()\">",
                "<h:outputText escape=\"false\"/>"
            })
    void eachRuleBites(String wrong) {
        assertThat(faults(wrong)).hasSize(1);
    }

    private static List<String> faults(String page) {
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(page).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }
}
