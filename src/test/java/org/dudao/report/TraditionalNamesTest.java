package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dudao.Document;
import org.dudao.DocumentSettings;
import org.dudao.assessment.Assessment;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.sheet.LedgerColumn;
import org.dudao.report.sheet.Packs;
import org.dudao.standards.BasisDocument;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, titles of law and quotation marks in all documents in the characters of Taiwan. */
class TraditionalNamesTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    static Stream<Path> folders() {
        return Fixtures.folders().stream();
    }

    /** The texts of all documents by file; of Word and Excel files, the XML. */
    private static Map<String, String> documents(Assessment assessment, Language language, String office) {
        DocumentSettings settings =
                new DocumentSettings(CATALOGUE, BureauSettingsFile.read("dudao.yaml", office, language), language);
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            for (Document document : Document.values()) {
                byte[] bytes = document == Document.ASSESSMENT ? null : document.bytes(assessment, settings);
                if (bytes != null) {
                    texts.put(document.file(), text(bytes));
                }
            }
            Packs.of(assessment, LedgerColumn.of(settings.bureau().ledger(), language), "某局", language)
                    .forEach((file, bytes) -> texts.merge("packs", file + text(bytes), String::concat));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.put("terminal", TerminalSummary.of(assessment, language));
        return texts;
    }

    private static String text(byte[] bytes) {
        if (bytes[0] != 'P' || bytes[1] != 'K') {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder all = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                all.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    /** The names of the township and its schools that have other characters in Taiwan. */
    private static List<String> names(Assessment assessment) {
        TreeSet<String> names = new TreeSet<>();
        names.add(assessment.assessment().township().name());
        assessment.verdicts().forEach(v -> names.add(v.subject().name()));
        return names.stream().filter(name -> !Traditional.of(name).equals(name)).toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void namesAndTitlesStayAsTheyAreAndQuotationMarksAreThoseOfTaiwan(Path fixture) {
        Assessment assessment = Fixtures.assess(Fixtures.submission(fixture));
        Map<String, String> mainland = documents(assessment, Language.ZH_CN, "");
        List<String> names = names(assessment);
        List<String> titles = CATALOGUE.documents().documents().stream()
                .filter(BasisDocument::booktitle)
                .map(BasisDocument::title)
                .filter(title -> !Traditional.convertAll(title).equals(title))
                .toList();
        documents(assessment, Language.ZH_TW, "").forEach((file, text) -> {
            String before = mainland.getOrDefault(file, "");
            assertThat(text).as(file).doesNotContain("“", "”", "‘");
            for (String name : names) {
                assertThat(text).as(file).doesNotContain(Traditional.of(name));
                assertThat(text.contains(name)).as(file + " " + name).isEqualTo(before.contains(name));
            }
            for (String title : titles) {
                assertThat(text).as(file).doesNotContain(Traditional.convertAll(title));
                assertThat(text.contains(title)).as(file + " " + title).isEqualTo(before.contains(title));
            }
        });
    }

    @Test
    void whatABureauTypedStaysAsItIsAndTheUsualWordingIsConverted() {
        Assessment assessment = Fixtures.assess(Fixtures.submission(Path.of("fixtures/longshan")));
        String office = """
                发文机关: "龙山县人民政府教育督导室"
                抄送: ["龙山县教育局", "县纪委监委"]
                文字:
                  意见书建议: "下列事项请县里统筹，{发文机关}负责督办："
                """;
        String letter = documents(assessment, Language.ZH_TW, office).get(Document.OPINION_LETTER.file());
        assertThat(letter).contains("龙山县人民政府教育督导室").contains("龙山县教育局、县纪委监委").contains("督導意見書");
        if (letter.contains("负责督办")) {
            assertThat(letter).contains("下列事项请县里统筹，龙山县人民政府教育督导室负责督办");
        }
    }

    @Test
    void titlesOfLawStayAndThoseOfOurOwnDocumentsDoNot() {
        assertThat(Traditional.of("违反《中华人民共和国义务教育法》的规定，见《存在问题及改进措施》")).isEqualTo("違反《中华人民共和国义务教育法》的規定，見《存在問題及改進措施》");
        assertThat(Traditional.of("《北京市实施《中华人民共和国义务教育法》办法》第三条")).isEqualTo("《北京市实施《中华人民共和国义务教育法》办法》第三條");
        assertThat(Traditional.of("未成对的《书名")).isEqualTo("未成對的《書名");
    }

    @Test
    void quotationMarksAreThoseOfTaiwanAlsoInEachOther() {
        assertThat(Traditional.of("请填写“情况说明”表的“‘数值’栏”")).isEqualTo("請填寫「情況說明」表的「『數值』欄」");
    }

    @Test
    void aKeptNameStaysInsideAnyText() {
        Language kept = Language.ZH_TW.keeping(List.of("壬镇", "壬镇南丛井小学", "学"));
        assertThat(kept.pick("对壬镇南丛井小学和壬镇所有学校进行核查，学校负责", "")).isEqualTo("對壬镇南丛井小学和壬镇所有學校進行核查，學校負責");
        assertThat(Language.ZH_CN.keeping(List.of("壬镇"))).isSameAs(Language.ZH_CN);
        assertThat(Language.EN.keeping(List.of("壬镇"))).isSameAs(Language.EN);
    }
}
