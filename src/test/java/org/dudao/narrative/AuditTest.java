package org.dudao.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dudao.facts.Dictionary;
import org.dudao.io.FileRefused;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {
    private static final TextJudge JUDGE = new TextJudge(Catalogue.load(), TextRules.load(), null);

    private static Audit audit(String text) throws IOException {
        return Audit.of(
                SummaryFile.read("总结.txt", text.getBytes(StandardCharsets.UTF_8)),
                JUDGE,
                null,
                List.of(),
                LocalDate.of(2026, 6, 30));
    }

    /** About education, so that claims are tied. */
    private static AuditClaim first(String sentence) throws IOException {
        return audit("学校教育工作总结\n学生、教师、幼儿都有进步。\n" + sentence).claims().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "我镇现有教职工126人。, schools[].staff.total, township",
        "全乡共有在校学生1240名。, schools[].studentCount, township",
        "小学阶段年辍学率为0.3%。, dropout.primary-rate,",
        "初中阶段年辍学率控制在1.1%以内。, dropout.junior-rate,",
        "学校藏书21000册。, schools[].library.books,",
        "藏书21000册，生均28.4册。, schools[].library.books,",
        "全镇现有3所小学。, township.schoolCount, township",
        "对12名特困生进行了救助。, aids[].persons,",
        "又撤并了两个教学点。, schools[].mergedOn,"
    })
    void aClaimIsTiedToWhatItsWordsMean(String sentence, String path, String subject) throws IOException {
        AuditClaim claim = first(sentence);
        NarrativeTerms.Meaning meaning = Objects.requireNonNull(claim.meaning());
        assertThat(path).isIn(meaning.path(), meaning.standard());
        assertThat(
                        claim.context().subject() == null
                                ? null
                                : claim.context().subject().kind())
                .isEqualTo(subject);
    }

    @Test
    void whereNobodyIsNamedASchoolsOwnSummarySpeaksOfTheSchool() throws IOException {
        Submission submission = Objects.requireNonNull(new SubmissionReader(Dictionary.load())
                .read(Path.of("fixtures/every-area-clean/submission.json"), LocalDate.of(2026, 7, 31))
                .submission());
        Audit audit = Audit.of(
                SummaryFile.read(
                        "总结.txt",
                        "辛镇柳林小学年度工作总结\n学校、学生、教师、幼儿都有进步。\n现有在校学生96人。\n在校学生69人。".getBytes(StandardCharsets.UTF_8)),
                JUDGE,
                submission,
                List.of(),
                LocalDate.of(2026, 7, 31));
        assertThat(audit.verdicts().stream()
                        .map(one -> one.verdict() + " " + one.claim().number().value()))
                .containsExactlyInAnyOrder("AGREES 96", "CONTRADICTS_DATA 69");
    }

    @ParameterizedTest
    @CsvSource({"评选出优秀教师12人。", "新建教学楼投资300万元。", "其中女教师45人。", "本年新增图书3000册。", "特困学生30人得到资助。", "辖区企业16家。"})
    void whatIsNotCertainIsNotTied(String sentence) throws IOException {
        assertThat(first(sentence).meaning()).isNull();
    }

    @Test
    void namesAndNumbersThatFollowInTurnBelongTogether() throws IOException {
        List<AuditClaim> claims =
                audit("学校教育学生教师\n学生健康知识知晓率和健康行为形成率分别达到85%和80%以上。").claims();
        assertThat(claims)
                .extracting(one -> Objects.requireNonNull(one.meaning()).standard())
                .containsExactly("health.knowledge-rate", "health.behaviour-rate");
    }

    @Test
    void stagePeriodAndKindAreThoseOfTheClause() throws IOException {
        AuditClaim claim = first("各中心小学每学期开展3次演练。");
        assertThat(claim.context().stage()).isEqualTo("primary");
        assertThat(Objects.requireNonNull(claim.context().period()).per()).isEqualTo("term");
        assertThat(first("力争到明年入园率达到95%。").kind()).isEqualTo("target");
        assertThat(first("上级要求辍学率不超过2%。").kind()).isEqualTo("required");
    }

    @ParameterizedTest
    @CsvSource({
        "初中阶段年辍学率为2.3%。, VIOLATES",
        "初中阶段年辍学率为1.3%。,",
        "上级要求初中阶段年辍学率不超过2%。,",
        "去年初中阶段年辍学率为2.3%。,",
        "小学适龄儿童入学率为99.5%。, VIOLATES",
        "疫苗接种率达101%。, IMPOSSIBLE UNTIED",
        "学生人数增长率达120%。, UNTIED",
        "小学适龄儿童入学率达101%。, IMPOSSIBLE",
        "小学毛入学率达101.2%。,",
        "适龄儿童入学率达，巩固率高。, NO_FIGURE",
        "全镇有xx所学校。, PLACEHOLDER",
        "现有教职工126人。教职工共计128人。, CONTRADICTS_TEXT",
        "现有教职工126人。教职工共计126人。,",
        "甲小学有教职工12人。乙小学有教职工18人。,",
        "小学教职工120人。初中教职工98人。,",
        "小学、幼儿园各有特色，藏书2800册。小学、初中相比，藏书3200册。,",
        "现有教职工126人。力争明年教职工达到130人。,",
        "现有教职工120余人。教职工共计128人。,"
    })
    void verdictsAreThoseOfTheRules(String text, @Nullable String verdicts) throws IOException {
        Audit audit = audit("学校教育工作总结\n学生、教师、幼儿都有进步。\n" + text);
        assertThat(audit.verdicts().stream()
                        .map(TextVerdicts.TextVerdict::verdict)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(verdicts == null ? "" : verdicts);
    }

    @Test
    void ofSeveralStagesInOneSentenceEachHasItsOwnNumber() throws IOException {
        List<AuditClaim> claims =
                audit("学校教育学生教师幼儿\n全镇现有小学3所、初级中学1所，在校学生1240人。").claims();
        assertThat(claims).extracting(one -> one.context().stage()).containsExactly("primary", "junior", null);
        assertThat(claims)
                .extracting(
                        one -> Objects.requireNonNull(one.context().subject()).text())
                .containsOnly("全镇");
    }

    @Test
    void sectionsAreKnownByTheirHeadings() throws IOException {
        Audit audit = audit("学校教育学生教师幼儿工作总结\n一、基本情况\n有序。\n二、主要工作\n开展。\n三、存在的问题\n经费不足。\n四、下一步打算\n加强学校管理，继续努力争取");
        assertThat(audit.sections())
                .extracting(one -> one.role() + one.isCut())
                .containsExactly("situationfalse", "workfalse", "problemsfalse", "nexttrue");
        assertThat(audit.measures()).hasSize(1);
    }

    @Test
    void problemsAreAdmittedOrSolved() throws IOException {
        Audit audit = audit("学校教育\n存在问题：师资力量薄弱。\n我们解决了师资力量薄弱的问题。\n经费投入不足，设备陈旧。");
        assertThat(audit.problems())
                .extracting(one -> audit.summary()
                        .text()
                        .substring(one.span().from(), one.span().to()))
                .containsExactly("存在问题：师资力量薄弱", "经费投入不足，设备陈旧");
    }

    @Test
    void severalSummariesInOneFileArePieces() throws IOException {
        Audit audit = audit("范文大全(实用10篇)\n\n镇教育工作总结篇一\n\n学校学生教师幼儿小学，教职工12人。\n\n镇农业工作总结篇二\n\n小麦500亩。\n");
        assertThat(audit.pieces()).extracting(Piece::isOfEducation).containsExactly(true, false);
        assertThat(audit.claims()).extracting(AuditClaim::piece).containsExactly("p1", "p2");
    }

    @Test
    void aLineLikeATitleDoesNotCutASummary() throws IOException {
        Audit audit = audit("学校学生教师幼儿小学\n教职工12人，是全县先进集体\n之一\n下一篇二\n教职工共计13人。");
        assertThat(audit.pieces()).hasSize(1);
        assertThat(audit.claims()).hasSize(2);
    }

    @Test
    void offsetsCountCodePointsOfTheTextAsItWasGiven() throws IOException {
        String text = "\uFEFF学校𠮷教育\r\n教职工１２６人。";
        JsonNode json = Json.mapper().readTree(AuditJson.of(audit(text), "dudao"));
        JsonNode number = json.at("/claims/0/number");
        int[] points = text.codePoints().toArray();
        assertThat(new String(
                        points,
                        number.get("from").asInt(),
                        number.get("to").asInt() - number.get("from").asInt()))
                .isEqualTo(number.get("raw").asText())
                .isEqualTo("１２６人");
        assertThat(json.at("/claims/0/place/paragraph").asInt()).isEqualTo(2);
    }

    @Test
    void personalNumbersAreFoundAndMasked() throws IOException {
        String json = AuditJson.of(audit("学校教育\n困难学生1名，身份证号11010119900307371X，电话13812345678，联系人1人。"), "dudao");
        assertThat(json).doesNotContain("11010119900307371X", "13812345678").contains("\"idNumber\"", "\"phone\"");
    }

    @Test
    void aDocumentIsReadParagraphByParagraph() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("学校工作");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("教职工");
            table.getRow(0).getCell(1).setText("126人");
            document.createParagraph().createRun().setText("结束");
            document.write(bytes);
        }
        assertThat(SummaryFile.read("总结.docx", bytes.toByteArray()).text()).isEqualTo("学校工作\n教职工\n126人\n结束");
    }

    @Test
    void otherFilesAreRefusedWithWhatToDo() {
        assertThatThrownBy(() -> SummaryFile.read("总结.doc", new byte[] {(byte) 0xD0, (byte) 0xCF, 0}))
                .isInstanceOfSatisfying(FileRefused.class, e -> assertThat(e.zh())
                        .isEqualTo("总结.doc 是旧格式的文档，不能读取。请用 Word 或 WPS 另存为 .docx。"));
        assertThatThrownBy(() -> SummaryFile.read("总结.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> SummaryFile.read("坏.docx", new byte[] {'P', 'K', 3, 4, 0}))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void textsInGb18030AreRead() throws IOException {
        assertThat(SummaryFile.read("a.txt", "教职工126人".getBytes(Charset.forName("GB18030")))
                        .text())
                .isEqualTo("教职工126人");
    }
}
