package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Form.text;
import static org.dudao.submission.Form.with;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dudao.assessment.Assessment;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Detail;
import org.dudao.report.Language;
import org.dudao.report.ProblemsAndImprovements;
import org.dudao.report.ReadingNotes;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.sheet.LedgerColumn;
import org.dudao.report.sheet.Packs;
import org.dudao.submission.json.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Needless blanks in the names of townships and schools. */
class NameBlanksTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    @TempDir
    private Path folder;

    private static String school(String name) {
        return sound(with("'schools': [{'code': 'S1', 'name': '" + name + "'}]"))
                .schools()
                .get(0)
                .name();
    }

    @ParameterizedTest
    @CsvSource({
        "石桥镇 新华 小学,石桥镇新华小学",
        "石桥镇\\u3000新华\\u3000小学,石桥镇新华小学",
        "石桥镇\\t新华\\u00a0\\u2003小学,石桥镇新华小学",
        "石桥镇\\u200b新华\\ufeff小学\\u2060,石桥镇新华小学",
        "第 1 小学,第1小学",
        "石桥镇 ABC School,石桥镇ABC School",
        "ABC  School No. 2,ABC School No. 2",
        "Little\\u00a0Stars\\u200b Kindergarten,Little Stars Kindergarten",
        "新华小学 （东校区）,新华小学（东校区）",
        "\\u5409 \\u5409小学,吉吉小学",
        "ئۈرۈمچى شەھەرلىك مەكتەپ,ئۈرۈمچى شەھەرلىك مەكتەپ"
    })
    void blanksBesideChineseGoAndBetweenOtherWordsOneStays(String written, String name) {
        assertThat(school(written)).isEqualTo(name);
    }

    @Test
    void aNameOfBlanksIsEmptyAndALineBreakIsRefused() {
        assertThat(problems(with("'schools': [{'code': 'S1', 'name': ' \\u200b '}]")))
                .containsExactly("wrong-text /schools/0/name");
        assertThat(problems(with("'schools': [{'code': 'S1', 'name': '新华\\n小学'}]")))
                .containsExactly("wrong-text /schools/0/name");
        assertThat(problems(with("'schools': [{'code': 'S1', 'name': '新华\\u202e小学'}]")))
                .containsExactly("wrong-text /schools/0/name");
    }

    @Test
    void onlyNamesAreTouched() {
        Reading reading = with("'schools': [{'code': 'S1', 'linkedLeader': '张 三'}]");
        assertThat(sound(reading).schools().get(0).linkedLeader()).isEqualTo("张 三");
        assertThat(reading.submission().notes()).isEmpty();
        assertThat(problems(with("'schools': [{'code': 'S 1'}]"))).containsExactly("wrong-type /schools/0/code");
    }

    @Test
    void aNoteSaysWhatWasReadAsWhatAndWhere() throws IOException {
        Reading json = text("{'format': 'dudao-submission/1', 'township': {'code': '110101001', 'name': '石桥　镇',"
                + " 'schoolYear': '2025-2026'}, 'schools': [{'code': 'S1', 'name': '石桥镇 新华\\u200b小学'}]}");
        assertThat(json.submission().notes())
                .extracting(Note::code, Note::place, Note::found)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("name-blanks", "/township/name", "石桥　镇"),
                        org.assertj.core.groups.Tuple.tuple("name-blanks", "/schools/0/name", "石桥镇 新华〔U+200B 零宽空格〕小学"));
        Reading workbook = READER.read(
                form().sheet("学校", row("学校标识码", "学校名称"), row("S1", "石桥镇 新华 小学"), row("S2", "新华小学 "))
                        .xlsx(folder.resolve("表.xlsx")),
                Form.AS_OF);
        assertThat(sound(workbook).schools().get(0).name()).isEqualTo("石桥镇新华小学");
        assertThat(ReadingNotes.of(workbook.submission().notes(), Language.ZH_CN))
                .isEqualTo("""
                        读取说明（不是问题，请核对）
                          “学校”表B2：名称“石桥镇 新华 小学”已读作“石桥镇新华小学”（去掉多余的空格
                            和不可见字符）
                        """);
    }

    @Test
    void jsonAndWorkbookGiveTheSameNamesAndNoDocumentHasTheBlanks() throws IOException {
        ObjectNode json = Fixtures.json(Path.of("fixtures/nine-year"));
        ((ObjectNode) json.get("township")).put("name", "龙　山 镇");
        json.get("schools").forEach(s -> ((ObjectNode) s)
                .put("name", "龙山镇 第 " + s.get("code").asText() + " 小学"));
        Reading direct =
                READER.read("submission.json", json.toString().getBytes(StandardCharsets.UTF_8), Fixtures.AS_OF);
        Path file = folder.resolve("表.xlsx");
        try (java.io.OutputStream out = java.nio.file.Files.newOutputStream(file)) {
            new FormConverter(Dictionary.load()).toWorkbook(json.toString(), "test", out);
        }
        Reading filled = READER.read(file, Fixtures.AS_OF);
        assertThat(sound(filled).schools()).isEqualTo(sound(direct).schools());
        Assessment assessment = Fixtures.assess(direct.submission());
        assertThat(assessment.assessment().township().name()).isEqualTo("龙山镇");
        assertThat(ProblemsAndImprovements.of(assessment, Detail.brief, Language.ZH_CN))
                .doesNotContain("龙山镇 第", "龙　山");
        assertThat(Packs.of(
                                assessment,
                                LedgerColumn.of(
                                        BureauSettingsFile.standard(Language.ZH_CN)
                                                .ledger(),
                                        Language.ZH_CN),
                                "某局",
                                Language.ZH_CN)
                        .keySet())
                .isNotEmpty()
                .noneMatch(name -> name.contains(" "));
    }
}
