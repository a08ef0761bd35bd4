package org.dudao.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dudao.narrative.SummaryFile;
import org.dudao.narrative.ToldAudit;
import org.dudao.report.Language;
import org.junit.jupiter.api.Test;

class AnnotatedSummaryTest {
    private static final String TITLE = "<w:p><w:r><w:t>学校、学生、教师、幼儿工作</w:t></w:r></w:p>";

    private static byte[] annotated(byte[] document) throws IOException {
        ToldAudit told = AuditExamples.told("总结.docx", document, null);
        return AnnotatedSummary.of(told, document, AuditExamples.STANDARDS, Language.ZH_CN);
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static byte[] document(String body) throws IOException {
        return AuditExamples.document(TITLE + body, Map.of());
    }

    /** The words that each comment is tied to, by its number. */
    private static Map<String, String> tied(byte[] document) throws IOException {
        String body = AuditExamples.body(document);
        Map<String, String> tied = new TreeMap<>();
        Matcher begin =
                Pattern.compile("<w:commentRangeStart w:id=\"(\\d+)\"/>").matcher(body);
        while (begin.find()) {
            int end = body.indexOf("<w:commentRangeEnd w:id=\"" + begin.group(1) + "\"/>");
            tied.put(begin.group(1), body.substring(begin.end(), end).replaceAll("<[^>]*>", ""));
        }
        return tied;
    }

    private static String withoutComments(String body) {
        return body.replaceAll("<w:commentRange(Start|End) w:id=\"\\d+\"/>", "")
                .replaceAll("<w:r><w:commentReference w:id=\"\\d+\"/></w:r>", "")
                .replaceAll(" xml:space=\"preserve\"", "");
    }

    @Test
    void eachCommentIsTiedToItsNumberAndNothingElseIsChanged() throws IOException {
        byte[] given = document(
                "<w:p w:rsidR=\"00A1\"><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r w:rsidRPr='00B2'><w:rPr><w:b/></w:rPr>"
                        + "<w:t>现有教职工126人，疫苗 &amp; 接种率达</w:t></w:r><w:r><w:t>101%</w:t></w:r><w:r><w:t>。教职工共计128人。</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p>"
                        + run("初中阶段年辍学率为2.3%。") + "</w:p></w:tc></w:tr></w:tbl>");
        byte[] made = annotated(given);
        assertThat(tied(made)).containsExactly(Map.entry("0", "126人"), Map.entry("1", "101%"), Map.entry("2", "2.3%"));
        Map<String, String> before = AuditExamples.parts(given);
        Map<String, String> after = AuditExamples.parts(made);
        assertThat(AuditExamples.body(made))
                .contains("<w:t xml:space=\"preserve\">现有教职工</w:t></w:r><w:commentRangeStart w:id=\"0\"/>"
                        + "<w:r w:rsidRPr='00B2'><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">126人</w:t></w:r>");
        String joined = withoutComments(AuditExamples.body(made))
                .replace("</w:t></w:r><w:r w:rsidRPr='00B2'><w:rPr><w:b/></w:rPr><w:t>", "")
                .replace("辍学率为</w:t></w:r><w:r><w:t>2.3%</w:t></w:r><w:r><w:t>。", "辍学率为2.3%。");
        assertThat(joined).isEqualTo(before.get("word/document.xml"));
        assertThat(after.get("_rels/.rels")).isEqualTo(before.get("_rels/.rels"));
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertThat(opened.getComments()).hasSize(3);
            assertThat(opened.getComments()[0].getAuthor()).isEqualTo("督导");
            assertThat(opened.getComments()[0].getText()).contains("与本文自相矛盾", "第2段“教职工共计【128人】”");
            assertThat(opened.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains("现有教职工126人，疫苗 & 接种率达101%。教职工共计128人。");
        }
        assertThat(SummaryFile.read("总结.docx", made).text())
                .isEqualTo(SummaryFile.read("总结.docx", given).text());
    }

    @Test
    void aNumberInSeveralRunsHasOneComment() throws IOException {
        byte[] made = annotated(
                document("<w:p><w:r><w:tab/><w:t>疫苗接种率达1</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>01</w:t></w:r>"
                        + run("%，良好") + "</w:p>"));
        assertThat(tied(made)).containsExactly(Map.entry("0", "101%"));
    }

    @Test
    void insertedTextHasCommentsAndDeletedTextHasNone() throws IOException {
        byte[] made = annotated(document("<w:p>" + run("疫苗接种率达")
                + "<w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>98%</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"甲\">"
                + run("101%。") + "</w:ins></w:p>"));
        assertThat(tied(made)).containsExactly(Map.entry("0", "101%"));
        assertThat(AuditExamples.body(made)).contains("<w:delText>98%</w:delText>");
    }

    @Test
    void numbersInTextBoxesAndFootnotesHaveTheirCommentsWhereTheseAreShown() throws IOException {
        String box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><w:txbxContent><w:p>"
                + run("疫苗接种率达101%") + "</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:p>"
                + run("疫苗接种率达101%") + "</w:p></mc:Fallback></mc:AlternateContent></w:r>" + run("见框") + "</w:p>";
        String note = "<w:p>" + run("见注") + "<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>";
        Map<String, String> more = new LinkedHashMap<>();
        more.put(
                "word/footnotes.xml",
                AuditExamples.notes("<w:footnote w:id=\"3\"><w:p>" + run("入学率达102%") + "</w:p></w:footnote>"));
        byte[] given = AuditExamples.document(TITLE + box + note, more);
        byte[] made = annotated(given);
        assertThat(tied(made)).hasSize(2);
        assertThat(AuditExamples.body(made))
                .contains(
                        "<w:commentRangeStart w:id=\"0\"/><w:r><mc:AlternateContent>",
                        "<w:commentRangeStart w:id=\"1\"/><w:r><w:footnoteReference w:id=\"3\"/></w:r><w:commentRangeEnd w:id=\"1\"/>");
        assertThat(AuditExamples.parts(made).get("word/comments.xml")).contains("“疫苗接种率达【101%】”", "“入学率达【102%】”");
        assertThat(AuditExamples.parts(made)).containsEntry("word/footnotes.xml", more.get("word/footnotes.xml"));
    }

    @Test
    void whatIsPersonalInHeadersFootersAndEndnotesIsMasked() throws IOException {
        Map<String, String> more = new LinkedHashMap<>();
        for (String name : List.of("header1", "footer2", "endnotes")) {
            more.put(
                    "word/" + name + ".xml",
                    AuditExamples.notes("<w:p>" + run("联系电话13812345678，疫苗接种率达101%") + "</w:p>"));
        }
        byte[] made = annotated(AuditExamples.document(TITLE + "<w:p>" + run("一切正常。") + "</w:p>", more));
        more.forEach((name, part) ->
                assertThat(parts(made)).containsEntry(name, part.replace("13812345678", "***********")));
    }

    private static Map<String, String> parts(byte[] made) {
        try {
            return AuditExamples.parts(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void commentsThatTheDocumentHasStay() throws IOException {
        byte[] first = annotated(document("<w:p>" + run("疫苗接种率达101%。教职工共计128人。") + "</w:p>"));
        byte[] second = annotated(first);
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(second))) {
            assertThat(opened.getComments()).hasSize(2);
        }
        assertThat(tied(second).values()).containsExactly("101%", "101%");
    }

    @Test
    void whereNoNumberStandsTheCommentIsTiedToTheClause() throws IOException {
        assertThat(tied(annotated(document("<w:p>" + run("有成绩，适龄儿童入学率达，巩固率高。") + "</w:p>"))))
                .containsExactly(Map.entry("0", "适龄儿童入学率达"));
    }

    @Test
    void whatIsPersonalIsMaskedAlsoWhereItWasDeleted() throws IOException {
        byte[] made = annotated(document("<w:p>" + run("电话138") + run("12345678")
                + "，<w:del><w:r><w:delText>身份证11010119900307371X" + "</w:delText></w:r></w:del></w:p>"));
        assertThat(AuditExamples.body(made))
                .contains("电话***", ">********<")
                .doesNotContain("12345678", "11010119900307371X");
    }

    @Test
    void aTextBecomesADocumentOfItsParagraphs() throws IOException {
        ToldAudit told = AuditExamples.told();
        byte[] bytes = Files.readAllBytes(AuditExamples.SUMMARY);
        byte[] made = AnnotatedSummary.of(told, bytes, AuditExamples.STANDARDS, Language.ZH_CN);
        assertThat(made).isEqualTo(AnnotatedSummary.of(told, bytes, AuditExamples.STANDARDS, Language.ZH_CN));
        assertThat(tied(made).values()).contains("42人", "101%", "2.3%", "xx册");
        List<String> lines = Files.readString(AuditExamples.SUMMARY)
                .replace("张小明", "***")
                .replace("13812345678", "***********")
                .lines()
                .toList();
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(made))) {
            assertThat(opened.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .limit(lines.size()))
                    .containsExactlyElementsOf(lines);
        }
    }

    @Test
    void byteOrderMarksAndLineEndsOfWindowsMoveNothing() throws IOException {
        byte[] bytes = "\uFEFF学校学生教师幼儿教育\r\n𠮷\u0001疫苗接种率达101%。\r\n".getBytes(StandardCharsets.UTF_8);
        ToldAudit told = AuditExamples.told("总结.txt", bytes, null);
        assertThat(tied(AnnotatedSummary.of(told, bytes, AuditExamples.STANDARDS, Language.ZH_CN))
                        .values())
                .containsExactly("101%");
    }

    @Test
    void aDocumentThatIsNotAsWordWritesThemBecomesAPlainOne() throws IOException {
        byte[] given =
                AuditExamples.document(TITLE + "<w:p><w:r><w:t><![CDATA[疫苗]]>接种率达101%</w:t></w:r></w:p>", Map.of());
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(annotated(given)))) {
            assertThat(opened.getParagraphs()).isNotEmpty();
        }
    }
}
