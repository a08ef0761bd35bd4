package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.annotated.TraditionalWorkbook;
import org.dudao.standards.BasisRole;
import org.dudao.standards.BoundParty;
import org.dudao.standards.Citation;
import org.dudao.standards.Confidence;
import org.dudao.standards.DocumentRank;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The conversions of {@code --lang zh-TW}, and the texts it leaves unchanged. */
class TraditionalTest {
    private static final Pattern LATIN = Pattern.compile("[\\p{ASCII}&&[^\\s]]+");

    @TempDir
    private Path folder;

    static Stream<Path> folders() {
        return Fixtures.folders().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "干部考核,幹部考核",
        "后勤,後勤",
        "发展,發展",
        "头发,頭髮",
        "公里,公里",
        "里程,里程",
        "整改台账,整改臺帳",
        "三本台账,三本臺帳",
        "间数和面积,間數和面積",
        "换发证件,換發證件",
        "行驶证上签注,行駛證上簽注",
        "坐着,坐著",
        "项目,項目",
        "复核,複核",
        "恢复原状,恢復原狀",
        "系统,系統",
        "联系电话,聯繫電話",
        "签订,簽訂",
        "建筑面积,建築面積",
        "总数,總數",
        "准备,準備",
        "标准,標準",
        "批准,批准",
        "准许,准許",
        "制定制度,制定制度",
        "复制,複製",
        "只有一只,只有一隻",
        "放松,放鬆",
        "松木,松木",
        "范围,範圍",
        "书面,書面",
        "合并,合併",
        "征求,徵求",
        "质量,質量"
    })
    void aWordIsWrittenAsInTaiwanAndStaysTheMainlandsTerm(String simplified, String traditional) {
        assertThat(Traditional.of(simplified)).isEqualTo(traditional);
        assertThat(Traditional.of(traditional)).isEqualTo(traditional);
    }

    @Test
    void aPlaceIsLeftAsTheFileHasIt() {
        assertThat(Traditional.of("编号与 学校!F17 重复，见（学段在校生!B2）！")).isEqualTo("編號與 学校!F17 重複，見（学段在校生!B2）！");
    }

    @Test
    void aLawIsNamedInItsOwnCharacters() {
        assertThat(Bases.of(
                        new Citation(
                                "中小学幼儿园安全管理办法",
                                null,
                                "教基一厅〔2014〕2号",
                                "第二十条",
                                Confidence.KNOWN,
                                "rule",
                                BasisRole.DUTY,
                                null,
                                List.of(BoundParty.SCHOOL),
                                DocumentRank.MINISTRY_RULE,
                                null,
                                true),
                        Language.ZH_TW))
                .isEqualTo("《中小学幼儿园安全管理办法》（教基一厅〔2014〕2号）第二十條〔義務，未核對條文〕");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyNumberAndCodeOfADocumentStandsWhereItStoodInZhCn(Path fixture) {
        Assessment assessment = Fixtures.assess(Fixtures.submission(fixture));
        String mainland = ProblemsAndImprovements.of(assessment, Detail.brief, Language.ZH_CN);
        Language kept = ProperNames.in(assessment, Language.ZH_TW);
        String taiwan = ProblemsAndImprovements.of(assessment, Detail.brief, kept);
        assertThat(latin(taiwan)).isEqualTo(latin(mainland));
        assertThat(taiwan).hasSameSizeAs(mainland);
        assertThat(taiwan.lines())
                .containsExactlyElementsOf(kept.pick(mainland, "").lines().toList());
        assertThat(latin(TerminalSummary.of(assessment, Language.ZH_TW)))
                .isEqualTo(latin(TerminalSummary.of(assessment, Language.ZH_CN)));
    }

    private static List<String> latin(String text) {
        return LATIN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Names are converted with the rest here, which shows that every heading and every word to choose from is read. */
    @ParameterizedTest
    @MethodSource("folders")
    void aWorkbookInTraditionalCharactersIsReadAsTheSame(Path fixture) throws IOException {
        Dictionary dictionary = Dictionary.load();
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        new FormConverter(dictionary)
                .toWorkbook(Files.readString(fixture.resolve("submission.json")), "test", workbook);
        Path file = folder.resolve("填報.xlsx");
        Files.write(file, TraditionalWorkbook.of(workbook.toByteArray()));
        Reading reading = new SubmissionReader(dictionary).read(file, Fixtures.AS_OF);
        assertThat(reading.problems()).isEmpty();
        assertThat(outcomes(Fixtures.assess(reading.submission())))
                .isEqualTo(outcomes(Fixtures.assess(Fixtures.submission(fixture))));
    }

    private static List<String> outcomes(Assessment assessment) {
        return assessment.verdicts().stream()
                .map(v -> v.standard() + " " + v.subject().id() + " " + v.outcome() + " " + v.missing())
                .toList();
    }
}
