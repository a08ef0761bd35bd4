package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.SelfRow;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.bureau.LetterInputs;
import org.dudao.report.word.SelfReport;
import org.dudao.report.word.SupervisionNotice;
import org.dudao.report.word.SupervisionReport;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Procedure;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notice, the self-assessment and the report of a supervision, read back by another library. */
class SupervisionDocumentsTest {
    private static final Path NINE = Path.of("fixtures/nine-year");
    private static final Path EVERY = Path.of("fixtures/every-area");

    private static final String OFFICE = """
            发文机关: "某县人民政府教育督导委员会办公室"
            督导通知书文号: "某教督通〔2026〕2号"
            督导报告文号: "某教督报〔2026〕4号"
            督导时间: "2026年7月13日至17日"
            督导组成员: ["组长 王一明", "李二红", "赵三强"]
            联系人: "钱四"
            联系电话: "0000-1234567"
            成文日期: "2026-08-05"
            自评报告报送日期: "2026-07-06"
            督导报告主送: "某县人民政府"
            督导报告备案: "某市人民政府教育督导委员会办公室"
            """;

    static Stream<Path> folders() {
        return Fixtures.folders().stream();
    }

    private static Assessment assessment(Path folder) {
        return Fixtures.assess(Fixtures.submission(folder));
    }

    private static BureauSettings office(Language language) {
        return BureauSettingsFile.read("dudao.yaml", OFFICE, language);
    }

    private static LetterInputs blank(Assessment assessment, Language language) {
        return Fixtures.letter(assessment, BureauSettingsFile.standard(language), language);
    }

    private static LetterInputs known(Assessment assessment) {
        return Fixtures.letter(assessment, office(Language.ZH_CN), Language.ZH_CN);
    }

    private static LetterInputs in(String place, Assessment assessment) {
        Catalogue catalogue = Catalogue.load();
        Procedure procedure = catalogue.profile(place).procedure();
        return new LetterInputs(assessment, office(Language.ZH_CN), procedure, catalogue.documents(), Language.ZH_CN);
    }

    @Test
    void theNoticeSaysWhatTheRegulationWantsAndWhatIsUnknownIsABlank() throws IOException {
        String notice = text(SupervisionNotice.of(blank(assessment(NINE), Language.ZH_CN)));
        assertThat(notice)
                .startsWith("＿＿＿＿＿＿（发文机关）\n＿＿＿〔＿＿＿＿〕＿＿号\n督导通知书\n己镇人民政府：\n")
                .contains(
                        "＿＿＿＿＿＿定于＿＿＿＿＿＿对己镇2025—2026学年教育工作进行综合督导。",
                        "（《教育督导条例》第十七条）",
                        "义务教育优质均衡、校舍安全、",
                        "范围：乡镇所属各级各类学校、幼儿园；方式：＿＿＿＿＿＿。",
                        "督导组（3名以上督学，《教育督导条例》第十六条第一款）：组长＿＿＿＿＿＿，成员＿＿＿＿＿＿、＿＿＿＿＿＿。",
                        "应当回避（《教育督导条例》第十条），请事先告知。",
                        "于＿＿＿＿＿＿前报送下列材料",
                        "2.自评报告，包括基本情况、主要做法和成效、存在问题、改进措施，附对照标准自评表（不得改变格式）；",
                        "（发文机关，盖章）\n＿＿＿＿年＿＿月＿＿日")
                .doesNotContain("null", "{", "不达标", "数据核实");
    }

    @Test
    void theNoticeCitesThePlacesClausesAndTheBureausWords() throws IOException {
        String notice = text(SupervisionNotice.of(in("place-50", assessment(NINE))));
        assertThat(notice)
                .contains(
                        "某教督通〔2026〕2号",
                        "《教育督导条例》第十六条第一款和《重庆市教育督导条例》第二十二条第一款",
                        "组长 王一明、李二红、赵三强。",
                        "座谈时有关人员按《重庆市教育督导条例》第二十五条第三款回避。",
                        "于2026年7月6日前报送下列材料（联系人：钱四，联系电话：0000-1234567）")
                .doesNotContain("＿＿＿＿＿＿＿＿");
        assertThat(text(SupervisionNotice.of(in("place-31", assessment(NINE)))))
                .contains("（《教育督导条例》第十七条和《上海市教育督导条例》第十八条第一款）");
    }

    @Test
    void theFormOfTheSelfAssessmentHasTheFiguresSubmittedAndNoVerdict() throws IOException {
        Submission submission = Fixtures.submission(EVERY);
        Assessment assessment = Fixtures.assess(submission);
        LetterInputs inputs = blank(assessment, Language.ZH_CN);
        String form = text(SelfReport.of(new LetterInputs(
                assessment, inputs.bureau(), null, inputs.documents(), Language.ZH_CN, BasicFigures.of(submission))));
        assertThat(form)
                .contains(
                        "壬镇2025—2026学年\n教育工作自评报告",
                        "主要负责人（签字） | ",
                        "真实性承诺",
                        "教学班数（个） | 69 | 9所合计",
                        "学校占地面积（㎡） |  | 9所中有2所未报送，请补填",
                        "达标＿＿＿项，不达标＿＿＿项，不适用＿＿＿项，未作自评＿＿＿项")
                .doesNotContain("核查", "不合格", "null");
        assertThat(text(SelfReport.of(inputs))).as("without the submission").contains("项目 | 数值 | 来源\n |  | \n");
    }

    @Test
    void theReportSaysWhatWasExaminedAndWhatNotAndTheGravestFirst() throws IOException {
        Assessment assessment = assessment(NINE);
        String report = text(SupervisionReport.of(known(assessment)));
        assertThat(report)
                .contains(
                        "某教督报〔2026〕4号",
                        "\n某县人民政府：\n",
                        "督导组：组长 王一明、李二红、赵三强。",
                        "达标111项次、不达标19项次、待核实1项次、未评估345项次。",
                        "现场考察、征求公众意见和座谈情况：＿＿＿＿＿＿。",
                        "评估结论为“不合格”。适用的要求有26.1%（83/318）得到评估，其余因资料不全等原因未能评估，不视为达标",
                        "一票否决的标准有5项不达标，涉及5处。",
                        "1.己镇中心小学 B2 为新建校舍，未通过竣工验收即投入使用。",
                        "（《教育督导条例》第二十二条）",
                        "报送备案：某市人民政府教育督导委员会办公室",
                        "合计 | 111 | 19 | 1 | 345 | 212")
                .doesNotContain("主要成效", "事项编号", "null", "弄虚作假");
        assertThat(text(SupervisionReport.of(known(assessment(Path.of("fixtures/every-area-clean"))))))
                .contains("主要成效", "没有须由县级解决的事项。", "没有须限期整改的事项。");
    }

    @Test
    void theCopyForPublicationNamesNobodyAndNoPlaceWhereFewAreConcerned() throws IOException {
        Assessment assessment = assessment(EVERY);
        String copy = text(SupervisionReport.forThePublic(in("place-33", assessment)));
        assertThat(copy)
                .contains(
                        "（公开发布文本。本文本依据《教育督导条例》第二十三条第二款和《浙江省教育督导条例》第二十四条，通过政府网站等向社会公布",
                        "《政府信息公开条例》第十五条",
                        "发生体罚、变相体罚案件：1处（所涉少于5人，不列名称）。",
                        "D级危房")
                .doesNotContain("王一明", "李二红", "钱四", "0000-1234567", "报送备案", "某县人民政府：", "督导组：")
                .doesNotContain("学生案件（1件）");
        assessment.findings().forEach(f -> assertThat(copy).doesNotContain(f.fingerprint()));
        assessment.findings().stream().flatMap(f -> f.evidence().stream()).forEach(e -> assertThat(copy)
                .doesNotContain(e.place()));
        assertThat(text(SupervisionReport.of(in("place-33", assessment)))).contains("体罚、变相体罚学生案件（1件）");
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyNumberIsTheAssessmentsOrCountsItsFindings(Path folder) throws IOException {
        Submission submission = Fixtures.submission(folder);
        Assessment assessment = Fixtures.assess(submission);
        BasicFigures figures = BasicFigures.of(submission);
        for (Language language : Language.values()) {
            BureauSettings office = BureauSettingsFile.standard(language);
            LetterInputs inputs = new LetterInputs(
                    assessment, office, null, blank(assessment, language).documents(), language, figures);
            Set<String> known = Numbers.of(assessment);
            known.addAll(Numbers.of(office.wording().toString()));
            known.addAll(Numbers.of(figures.toString()));
            known.addAll(counts(assessment));
            // articles of the two regulations, the size of a group, the least number of people
            known.addAll(List.of("1", "2", "3", "5", "10", "12", "15", "16", "17", "18", "19", "22", "23", "24", "25"));
            for (byte[] document : List.of(
                    SupervisionNotice.of(inputs),
                    SelfReport.of(inputs),
                    SupervisionReport.of(inputs),
                    SupervisionReport.forThePublic(inputs))) {
                assertThat(known).as("%s in %s", folder, language.tag()).containsAll(Numbers.of(prose(document)));
            }
        }
    }

    /** What the documents count: matters, rows of the table, and places, standards and duties of areas and of bodies. */
    private static Set<String> counts(Assessment assessment) {
        Outline violations = Outline.of(assessment, Outcome.VIOLATION);
        List<Outline.InStandard> all = violations.worstFirst();
        List<Outline.InStandard> vetoes = all.stream()
                .filter(s -> s.standard().severity() == Severity.VETO)
                .toList();
        List<Long> counts = new ArrayList<>();
        counts.add(assessment.summary().byStandard().stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT)
                .map(s -> s.standard().split("\\.", 2)[0])
                .distinct()
                .count());
        List<SelfRow> rows = SelfRow.of(assessment);
        counts.add((long) rows.size());
        counts.add(rows.stream().filter(r -> r.measured() != null).count());
        counts.add((long) vetoes.size());
        counts.add((long) vetoes.size() - 8); // so many are named one by one
        counts.add(findings(vetoes));
        for (Outline.InArea area : violations.areas()) {
            counts.add((long) area.standards().size());
            counts.add(findings(area.standards()));
        }
        all.forEach(s -> counts.add((long) s.findings().size()));
        counts.add(duties(all, d -> d != Responsible.COUNTY_EDUCATION_BUREAU && d != Responsible.COUNTY_GOVERNMENT));
        for (Responsible body : List.of(Responsible.COUNTY_EDUCATION_BUREAU, Responsible.COUNTY_GOVERNMENT)) {
            counts.add(duties(all, d -> d == body));
            counts.add(all.stream()
                    .filter(s -> duties(List.of(s), d -> d == body) > 0)
                    .count());
        }
        return counts.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static long findings(List<Outline.InStandard> standards) {
        return standards.stream().mapToLong(s -> s.findings().size()).sum();
    }

    private static long duties(List<Outline.InStandard> standards, Predicate<Responsible> whose) {
        return standards.stream()
                .flatMap(s -> s.findings().stream())
                .flatMap(f -> f.duties().stream())
                .filter(d -> whose.test(d.party()))
                .count();
    }

    @Test
    void theSameAssessmentGivesTheSameBytes() {
        LetterInputs inputs = known(assessment(NINE));
        assertThat(SupervisionNotice.of(inputs)).isEqualTo(SupervisionNotice.of(inputs));
        assertThat(SelfReport.of(inputs)).isEqualTo(SelfReport.of(inputs));
        assertThat(SupervisionReport.of(inputs)).isEqualTo(SupervisionReport.of(inputs));
    }

    private static String text(byte[] docx) throws IOException {
        return String.join("\n", lines(docx)) + "\n";
    }

    private static String prose(byte[] docx) throws IOException {
        return lines(docx).stream()
                .map(l -> l.replaceFirst("^(\\d+\\.|（\\d+）|\\(\\d+\\))", ""))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> lines(byte[] docx) throws IOException {
        List<String> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph
                        && !paragraph.getText().isEmpty()) {
                    lines.add(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(r -> lines.add(r.getTableCells().stream()
                                    .map(XWPFTableCell::getText)
                                    .map(t -> t.replace('\n', ' '))
                                    .collect(Collectors.joining(" | "))));
                }
            }
        }
        return lines;
    }
}
