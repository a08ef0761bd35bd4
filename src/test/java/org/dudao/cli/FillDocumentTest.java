package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.cli.FilledForms.document;
import static org.dudao.cli.FilledForms.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An office's own document is filled in, and nothing else of it changes. */
class FillDocumentTest {
    private static final String SUBMISSION = "fixtures/breaks-all-four/submission.json";

    @TempDir
    private static Path assessed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void assess() {
        Run.of("check", SUBMISSION, "--as-of", "2026-07-31", "-o", assessed.toString());
    }

    private Run fill(Path form, String... more) {
        String assessment =
                assessed.resolve("990101003-2025-2026/assessment.json").toString();
        String[] args = new String[more.length + 6];
        String[] first = {"fill", form.toString(), SUBMISSION, assessment, "-o", out().toString()};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return Run.of(args);
    }

    private Path out() {
        return folder.resolve("out.docx");
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String cell(String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"100\"/></w:tcPr>" + paragraph(text) + "</w:tc>";
    }

    private static String kept(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    private static String filled(String text) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"100\"/></w:tcPr>" + kept(text) + "</w:tc>";
    }

    private String body() throws IOException {
        String whole = parts(out()).get("word/document.xml");
        return whole.substring(whole.indexOf("<w:body>") + 8, whole.indexOf("</w:body>"));
    }

    @Test
    void aMarkOverSeveralRunsHasTheFormatOfTheFirst() throws IOException {
        String spell = "<w:proofErr w:type=\"spellStart\"/>";
        Path form = document(
                folder.resolve("form.docx"),
                "<w:p w14:paraId=\"0A\"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">在 {</w:t></w:r>" + spell
                        + "<w:r><w:t>{ 乡镇</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>名称 }} 的</w:t></w:r>"
                        + "<w:r><w:tab/><w:t>年</w:t></w:r></w:p><w:sectPr/>",
                Map.of(
                        "header1",
                        paragraph("{{ 学年 }}"),
                        "footnotes",
                        paragraph("｛｛学年｝｝"),
                        "footer1",
                        paragraph("第1页")));
        Run run = fill(form);
        assertThat(run.err()).isEmpty();
        assertThat(body())
                .isEqualTo(
                        "<w:p w14:paraId=\"0A\"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">在 丙镇</w:t></w:r>"
                                + spell
                                + "<w:r><w:t xml:space=\"preserve\"></w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> 的</w:t></w:r>"
                                + "<w:r><w:tab/><w:t>年</w:t></w:r></w:p><w:sectPr/>");
        assertThat(parts(out()).get("word/header1.xml"))
                .endsWith("\">2025-2026</w:t></w:r></w:p></w:header>".replace("header", "hdr"));
        assertThat(parts(out()).get("word/footnotes.xml")).contains(">2025-2026<");
        for (String same : new String[] {"word/footer1.xml", "[Content_Types].xml", "_rels/.rels"}) {
            assertThat(parts(out()).get(same)).isEqualTo(parts(form).get(same));
        }
        byte[] first = Files.readAllBytes(out());
        assertThat(fill(form).code()).isZero();
        assertThat(Files.readAllBytes(out())).isEqualTo(first);
    }

    @Test
    void aRowOfATableIsRepeatedAndWhatMayStandOnceDoes() throws IOException {
        Path form = document(
                folder.resolve("form.docx"),
                "<w:tbl><w:tr>" + cell("序号") + cell("问题") + "</w:tr><w:tr w14:paraId=\"01\">"
                        + cell("{{ findings[severity=veto].no }}")
                        + "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>"
                        + cell("{{ findings.subject.name }}：{{ findings.severity }}")
                        + "<w:bookmarkEnd w:id=\"1\"/>"
                        + "</w:tr></w:tbl>" + paragraph("{{ findings[severity=veto].no }}. {{ findings.due }}前")
                        + paragraph("{{ findings[severity=advisory].problem }}"),
                Map.of());
        Run run = fill(form);
        assertThat(run.err()).isEmpty();
        assertThat(body())
                .isEqualTo("<w:tbl><w:tr>" + cell("序号") + cell("问题") + "</w:tr>"
                        + "<w:tr w14:paraId=\"01\">" + filled("1") + "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>"
                        + filled("柳沟教学点 B1：一票否决") + "<w:bookmarkEnd w:id=\"1\"/></w:tr>"
                        + "<w:tr>" + filled("2") + filled("丙镇：一票否决") + "</w:tr>"
                        + "<w:tr>" + filled("3") + filled("丙镇：一票否决") + "</w:tr></w:tbl>"
                        + kept("1. 2026年7月31日前") + kept("2. 2026年8月17日前") + kept("3. 2026年8月17日前") + kept("无"));
    }

    @Test
    void contentControlsAreFilledInByTheirTag() throws IOException {
        String placeholder = "<w:rPr><w:rStyle w:val=\"PlaceholderText\"/></w:rPr>";
        Path form = document(
                folder.resolve("form.docx"),
                "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"单位\"/><w:tag w:val=\"township.name\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r>"
                        + placeholder + "<w:t>单击此处</w:t></w:r><w:r>" + placeholder
                        + "<w:t>输入</w:t></w:r></w:sdtContent></w:sdt></w:p>"
                        + "<w:sdt><w:sdtPr><w:tag w:val=\"dudao.findings[severity=veto]\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>"
                        + "<w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_1\"/></w:sdtPr><w:sdtContent>" + paragraph("原样")
                        + "</w:sdtContent></w:sdt>",
                Map.of());
        Run run = fill(form);
        assertThat(run.err()).isEmpty();
        assertThat(body())
                .isEqualTo(
                        "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"单位\"/><w:tag w:val=\"township.name\"/></w:sdtPr><w:sdtContent>"
                                + "<w:r><w:rPr></w:rPr><w:t xml:space=\"preserve\">丙镇</w:t></w:r><w:r><w:rPr></w:rPr></w:r></w:sdtContent></w:sdt></w:p>"
                                + "<w:sdt><w:sdtPr><w:tag w:val=\"dudao.findings[severity=veto]\"/></w:sdtPr><w:sdtContent>"
                                + kept(
                                        "1．柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用，存在重大安全隐患</w:t><w:br/><w:t xml:space=\"preserve\">"
                                                + "2．控辍保学压力仍然较大，初中阶段年辍学率（2.33%，学年初900人，辍学21人）未达到本次督导“低于2%”的要求</w:t><w:br/>"
                                                + "<w:t xml:space=\"preserve\">3．小学适龄儿童入学率（99.77%，适龄儿童1320人，已入学1317人）未达到本次督导100%的要求，尚有3人未入学")
                                + "</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:tag w:val=\"goog_rdk_1\"/></w:sdtPr><w:sdtContent>"
                                + paragraph("原样") + "</w:sdtContent></w:sdt>");
    }

    @Test
    void unknownMarksAreListedByParagraphAndCell() throws IOException {
        Path form = document(
                folder.resolve("form.docx"),
                paragraph("甲") + paragraph("{{ 乡镇名陈 }}") + "<w:tbl><w:tr>" + cell("a") + cell("b") + "</w:tr><w:tr>"
                        + cell("c") + cell("{{ findings.probleem }}") + "</w:tr></w:tbl>",
                Map.of("footer1", paragraph("{{ 页 }}")));
        Run run = fill(form);
        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(out()).doesNotExist();
        assertThat(run.err()).isEqualTo("""
                这些标记不能填写：
                  {{ 乡镇名陈 }} 没有这个名称，最接近的是 乡镇名称：第2段
                  {{ findings.probleem }} 没有这个名称，最接近的是 findings.problem：表1第2行第2
                    格
                  {{ 页 }} 没有这个名称：页脚（footer1）第1段
                没有写文件。请改正标记，或给出缺少的数据文件；加 --leave-unknown 则原样保留这些
                标记。
                """);
    }

    @Test
    void aDocumentOfLibreOfficeIsFilledIn() throws IOException {
        Run run = fill(Path.of("src/test/resources/org/dudao/cli/form-of-libreoffice.docx"));
        assertThat(run.err()).isEmpty();
        String text = body().replaceAll("</w:p>", "\n").replaceAll("<[^>]*>", "");
        assertThat(text.lines().filter(line -> !line.isBlank()))
                .containsExactly(
                        "丙镇 督导情况",
                        "学年：2025-2026，辍学率 2.33%",
                        "序号",
                        "问题",
                        "期限",
                        "1",
                        "柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用，存在重大安全隐患",
                        "2026年7月31日",
                        "2",
                        "控辍保学压力仍然较大，初中阶段年辍学率（2.33%，学年初900人，辍学21人）未达到本次督导“低于2%”的要求",
                        "2026年8月17日",
                        "3",
                        "小学适龄儿童入学率（99.77%，适龄儿童1320人，已入学1317人）未达到本次督导100%的要求，尚有3人未入学",
                        "2026年8月17日");
    }

    @Test
    void aTextBoxIsFilledInInBothItsForms() throws IOException {
        String box = "<w:txbxContent>" + paragraph("{{ 学年 }}") + "</w:txbxContent>";
        Path form = document(
                folder.resolve("form.docx"),
                "<w:p><w:r><w:t>{{ 乡镇名称 }}</w:t></w:r><w:r><w:drawing>" + box + "</w:drawing><w:pict>" + box
                        + "</w:pict></w:r></w:p>",
                Map.of());
        assertThat(fill(form).err()).isEmpty();
        String filled = "<w:txbxContent>" + kept("2025-2026") + "</w:txbxContent>";
        assertThat(body())
                .isEqualTo("<w:p><w:r><w:t xml:space=\"preserve\">丙镇</w:t></w:r><w:r><w:drawing>" + filled
                        + "</w:drawing><w:pict>" + filled + "</w:pict></w:r></w:p>");
    }

    @Test
    void aTickBoxIsTickedAndOneWithoutDataSaysSo() throws IOException {
        String box = "<w:p><w:sdt><w:sdtPr><w:tag w:val=\"%s\"/><w14:checkbox><w14:checked w14:val=\"0\"/>"
                + "<w14:checkedState w14:val=\"2612\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r>"
                + "</w:sdtContent></w:sdt></w:p>";
        Path form = document(
                folder.resolve("form.docx"),
                box.formatted("buildings.2189000021/B1.inUse") + box.formatted("dudao.dropout.hasDropoutLedger"),
                Map.of());
        Run run = fill(form);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                填写 2 处。
                数据中没有，已写明，不视为达标：
                  {{ dropout.hasDropoutLedger }} 未填报：第2段
                已写入 %s
                """.formatted(out()));
        assertThat(body())
                .contains("<w14:checked w14:val=\"1\"/>")
                .containsOnlyOnce("<w:t xml:space=\"preserve\">☒</w:t>")
                .containsOnlyOnce("<w:t xml:space=\"preserve\">未填报</w:t>");
    }

    @Test
    void marksAreProposedForTheTablesOfADocument() throws IOException {
        Path form = document(
                folder.resolve("form.docx"),
                "<w:tbl><w:tr>" + cell("乡镇名称") + cell("") + cell("学年") + "<w:tc><w:p/></w:tc></w:tr></w:tbl>"
                        + "<w:tbl><w:tr>" + cell("序号") + cell("存在问题") + cell("整改时限") + "</w:tr><w:tr>" + cell("")
                        + cell("") + cell("") + "</w:tr></w:tbl>",
                Map.of());
        Run run = Run.of("fill", "--map", form.toString(), "-o", out().toString(), "--lang", "en");
        assertThat(run.out()).isEqualTo("""
                label     place                   mark                 sure
                乡镇名称  table 1, row 1, cell 2  township.name        100%%
                学年      table 1, row 1, cell 4  township.schoolYear  100%%
                序号      table 2, row 2, cell 1  findings.no          100%%
                存在问题  table 2, row 2, cell 2  findings.problem     100%%
                整改时限  table 2, row 2, cell 3  findings.due         100%%
                Written to %s
                """.formatted(out()));
        assertThat(body()).contains("{{ township.schoolYear }}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
    }
}
