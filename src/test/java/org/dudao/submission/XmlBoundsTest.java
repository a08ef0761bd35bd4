package org.dudao.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dudao.submission.workbook.XmlBounds;
import org.junit.jupiter.api.Test;

/** Abnormal XML is detected before a parser spends hours on it, however the bytes are cut. */
class XmlBoundsTest {
    private static boolean holds(String xml) {
        byte[] bytes = xml.getBytes(UTF_8);
        boolean whole = feed(bytes, bytes.length);
        assertThat(feed(bytes, 1)).isEqualTo(whole);
        assertThat(feed(bytes, 7)).isEqualTo(whole);
        return whole;
    }

    private static boolean feed(byte[] bytes, int size) {
        XmlBounds bounds = new XmlBounds();
        bounds.begin();
        for (int i = 0; i < bytes.length; i += size) {
            if (!bounds.take(bytes, i, Math.min(bytes.length, i + size))) {
                return false;
            }
        }
        return true;
    }

    private static String attributes(int count, String name) {
        return IntStream.range(0, count).mapToObj(i -> " " + name + i + "='>'").collect(Collectors.joining());
    }

    @Test
    void attributesAreCountedOfOneElement() {
        assertThat(holds("<a" + attributes(XmlBounds.MOST_ATTRIBUTES, "b") + "/>"))
                .isTrue();
        assertThat(holds("<a" + attributes(XmlBounds.MOST_ATTRIBUTES + 1, "b") + "/>"))
                .isFalse();
        assertThat(holds("<a>" + "<b c=\"1\" d='2'/>".repeat(10_000) + "</a>")).isTrue();
        assertThat(holds("<a b='" + " c='".repeat(1).replace("'", "\"") + " d=".repeat(1_000) + "'/>"))
                .isTrue();
        assertThat(holds("<a" + " b".repeat(XmlBounds.MOST_ATTRIBUTES + 1) + ">"))
                .isFalse();
    }

    @Test
    void namesAreCountedOfTheWholeWorkbook() {
        String some = IntStream.range(0, XmlBounds.MOST_NAMES - 1)
                .mapToObj(i -> "<n" + i + "/>")
                .collect(Collectors.joining());
        assertThat(holds("<a>" + some + some + "</a>")).isTrue();
        assertThat(holds("<a>" + some + "<one><more/></one></a>")).isFalse();
    }

    @Test
    void depthNamespacesAndLengthsAreBounded() {
        assertThat(holds("<a>".repeat(XmlBounds.DEEPEST) + "</a>".repeat(XmlBounds.DEEPEST)))
                .isTrue();
        assertThat(holds("<a>".repeat(XmlBounds.DEEPEST + 1))).isFalse();
        assertThat(holds("<a><b/></a>".repeat(XmlBounds.DEEPEST * 3))).isTrue();
        String spaces = "<a" + attributes(150, "xmlns:p") + ">";
        assertThat(holds(spaces.repeat(3) + "</a>".repeat(3) + spaces)).isTrue();
        assertThat(holds(spaces.repeat(4))).isFalse();
        assertThat(holds("<" + "a".repeat(XmlBounds.LONGEST_NAME) + "/>")).isTrue();
        assertThat(holds("<" + "a".repeat(XmlBounds.LONGEST_NAME + 1) + "/>")).isFalse();
        assertThat(holds("<a b='" + "c".repeat(XmlBounds.LONGEST_VALUE + 1) + "'/>"))
                .isFalse();
        assertThat(holds("<a>" + "c".repeat(XmlBounds.LONGEST_TEXT + 1) + "</a>"))
                .isFalse();
        assertThat(holds("<!--" + "c".repeat(XmlBounds.LONGEST_TEXT + 1) + "-->"))
                .isFalse();
        assertThat(holds("<?p " + "c".repeat(XmlBounds.LONGEST_TEXT + 1) + "?>"))
                .isFalse();
        assertThat(holds("<![CDATA[" + "c".repeat(XmlBounds.LONGEST_TEXT + 1) + "]]>"))
                .isFalse();
    }

    @Test
    void whatOnlyLooksLikeElementsIsNotCounted() {
        String many = "<x y='1'>".repeat(XmlBounds.DEEPEST * 2);
        assertThat(holds("<?xml version='1.0'?><a><!--" + many + "--><![CDATA[" + many + "]]>" + "<b/>" + "</a>"))
                .isTrue();
        assertThat(holds("<a><!-- - -- > --><![CDATA[ ] ]> ]]]><?p ? > ?>" + "<b>".repeat(XmlBounds.DEEPEST)))
                .isFalse();
        assertThat(holds("<a><!---->" + "<b>".repeat(XmlBounds.DEEPEST))).isFalse();
    }
}
