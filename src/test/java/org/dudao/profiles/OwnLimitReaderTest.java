package org.dudao.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.Profile;
import org.dudao.standards.RuleBaseError;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk types into the template comes out as a profile, and what is wrong as a list of cells. */
class OwnLimitReaderTest {
    private static final String SIZE = "scale.class-size-standard";
    private static final String LARGE = "scale.large-class";
    private static final String RETENTION = "dropout.junior-three-year-retention";

    private static Catalogue catalogue;

    @TempDir
    private Path folder;

    @BeforeAll
    static void load() {
        catalogue = Catalogue.load();
    }

    private static FilledBookOfLimits template() throws IOException {
        return FilledBookOfLimits.of(catalogue, Language.ZH_CN);
    }

    private String read(FilledBookOfLimits book) throws IOException {
        return json(book.save(folder.resolve("own.xlsx")));
    }

    /** The changes of a profile as one text. */
    private static String json(Path file) throws IOException {
        Profile profile = OwnLimitReader.read(file, catalogue);
        return Json.mapper().writeValueAsString(profile.change()).replace('"', '\'');
    }

    /** Messages with the standard of each cell: {@code [G id#2]} is the cell in column G of the second row of a standard. */
    private static String named(String messages) throws IOException {
        Map<Integer, String> rows = template().rows();
        return Pattern.compile("标准!([A-Z]+)(\\d+)").matcher(messages).replaceAll(cell -> {
            String standard = rows.get(Integer.valueOf(cell.group(2)));
            return standard == null ? cell.group() : "[" + cell.group(1) + " " + standard + "]";
        });
    }

    private RuleBaseError refused(FilledBookOfLimits book) throws IOException {
        return refused(book.save(folder.resolve("own.xlsx")));
    }

    private static RuleBaseError refused(Path file) throws IOException {
        try {
            throw new AssertionError("read: " + json(file));
        } catch (RuleBaseError e) {
            return e;
        }
    }

    @Test
    void aTemplateThatNobodyEditedIsRefusedInEveryLanguage() throws IOException {
        List<String> said = new ArrayList<>();
        for (Language language : Language.values()) {
            said.add(refused(FilledBookOfLimits.of(catalogue, language)).zh());
        }
        assertThat(said)
                .containsExactly(
                        "标准!A5：整个文件没有改动任何标准。请改浅黄色的格子，保存后再用。",
                        "標準!A5：整个文件没有改动任何标准。请改浅黄色的格子，保存后再用。",
                        "Standards!A5：整个文件没有改动任何标准。请改浅黄色的格子，保存后再用。");
    }

    @Test
    void whatAClerkEditsIsTheProfileAndNothingElse() throws IOException {
        FilledBookOfLimits book = template()
                .name(SchemeField.ID, "某县2026")
                .name(SchemeField.TITLE, "某县本地标准")
                .name(SchemeField.PLACES, "330106、330108")
                .type(SIZE, 0, OwnLimitColumn.LIMIT, 40)
                .type(SIZE, 0, OwnLimitColumn.DOCUMENT, "《某区班额管理办法》")
                .type(SIZE, 0, OwnLimitColumn.NUMBER, "某教〔2026〕1号")
                .type(SIZE, 0, OwnLimitColumn.CLAUSE, "第三条")
                .type(SIZE, 0, OwnLimitColumn.VERIFIED, "是")
                .type(SIZE, 1, OwnLimitColumn.DAYS, "180")
                .type(LARGE, OwnLimitColumn.LIMIT, "３％")
                .type(LARGE, OwnLimitColumn.OP, "低于")
                .type("party.star-rating", OwnLimitColumn.IN_FORCE, "是");
        Profile profile = OwnLimitReader.read(book.save(folder.resolve("own.xlsx")), catalogue);
        assertThat(Json.mapper().writeValueAsString(profile).replace('"', '\''))
                .isEqualTo("{'id':'某县2026','title':{'zh':'某县本地标准','en':'某县本地标准'},'places':['330106','330108'],"
                        + "'enable':['party.star-rating'],'change':["
                        + "{'standard':'scale.class-size-standard','part':'class-size.primary','limits':[{'atMost':'40'}]},"
                        + "{'standard':'scale.class-size-standard','days':180,'basis':[{'document':'local:某教〔2026〕1号',"
                        + "'clause':'第三条','role':'limit','binds':['county'],'confidence':'verified'}]},"
                        + "{'standard':'scale.large-class','limits':[{'below':'3%'}]}],"
                        + "'documents':[{'id':'local:某教〔2026〕1号','title':'某区班额管理办法','number':'某教〔2026〕1号',"
                        + "'rank':'normative','region':'3301','read':{'how':'text','on':null,'where':null},'booktitle':true}],"
                        + "'sha256':'" + profile.sha256() + "'}");
        assertThat(profile.sha256()).hasSize(64);
    }

    @Test
    void numbersAreReadAsTheyAreMeantHoweverTheyAreStored() throws IOException {
        assertThat(read(template()
                        .typePercentage(LARGE, OwnLimitColumn.LIMIT, 0.02)
                        .type(RETENTION, OwnLimitColumn.LIMIT, " 97．5 ％ ")
                        .type("health.exercise-1h", OwnLimitColumn.LIMIT, 90)
                        .type("building.half-year-check", OwnLimitColumn.LIMIT, "3个月")
                        .type("building.no-d-grade", OwnLimitColumn.LIMIT, "A、B")
                        .type("safety.guard-number", OwnLimitColumn.OP, "≥")
                        .type("safety.guard-number", OwnLimitColumn.LIMIT, 30)
                        .type("safety.guard-number", OwnLimitColumn.REASON, "统一口径")
                        .type("safety.guard-number", OwnLimitColumn.APPROVER, "某县教育局")
                        .type("building.dorm-area", OwnLimitColumn.LIMIT, 3)))
                .isEqualTo("[{'standard':'building.half-year-check','limits':[{'withinMonths':'3'}]},"
                        + "{'standard':'building.no-d-grade','limits':[{'oneOf':['A','B']}]},"
                        + "{'standard':'dropout.junior-three-year-retention','limits':[{'atLeast':'97.5%'}]},"
                        + "{'standard':'health.exercise-1h','limits':[{'atLeast':'90'}]},"
                        + "{'standard':'safety.guard-number','limits':[{'atLeast':'30','from':'2022-06-01'}]},"
                        + "{'standard':'safety.guard-number','loosens':{'reason':'统一口径','approver':'某县教育局'}},"
                        + "{'standard':'scale.large-class','limits':[{'atMost':'2%'}]}]");
    }

    @Test
    void tenFaultsGiveTenMessagesWithTheirCells() throws IOException {
        FilledBookOfLimits book = template()
                .type(SIZE, 0, OwnLimitColumn.OP, "不大于等于")
                .type(SIZE, 1, OwnLimitColumn.LIMIT, "五十")
                .type(LARGE, OwnLimitColumn.LIMIT, 0.03)
                .type(RETENTION, OwnLimitColumn.IN_FORCE, "否")
                .type("health.exercise-1h", OwnLimitColumn.DAYS, -1)
                .type("health.sport-2h", OwnLimitColumn.SEVERITY, "很重")
                .type("health.annual-check", OwnLimitColumn.REASON, "条件不足")
                .type("fire.monthly-check", OwnLimitColumn.CLAUSE, "第三条");
        Row again = book.copy("fire.annual-detection");
        book.type(book.row("health.health-room", 1), OwnLimitColumn.ID, "health.no-such-room");
        RuleBaseError error = refused(book);
        int added = again.getRowNum() + 1;
        assertThat(named(error.zh()).lines())
                .containsExactly(
                        "[A health.health-room#2]：这一行的编号被改动：模板是“health.health-room”，现在是“health.no-such-room”。请改回“health.health-room”；要改别的标准，请用它自己的那一行。",
                        "标准!A" + added + "：和[A fire.annual-detection]是同一项标准、同样的学段和城乡，重复了。请删去一行。",
                        "[E dropout.junior-three-year-retention]：“初中三年巩固率”是现行标准，不能在这里停用。整类不查，用专项督导方案（--profile）；个别学校免查，用豁免清单。请改回“是”。",
                        "[M fire.monthly-check]：填了文号、条款、依据作用或者已核对原文，没有填文件名称。请补上名称。",
                        "[T health.annual-check]：填了放宽理由，没有填批准人。请补上批准人。",
                        "[L health.exercise-1h]：整改期限“-1”不是天数。请填0或者更大的整数，0是当日。",
                        "[J health.sport-2h]：严重程度没有“很重”。请从下拉框选择：一票否决、重大、一般、建议。",
                        "[F scale.class-size-standard]：“不大于等于”不是比较的用词。请从下拉框选择：低于、不超过、不低于、高于、等于、介于、为0或者不低于、为0或者介于、属于、月内。",
                        "[G scale.class-size-standard#2]：限值“五十”不能读作数。请填写一个数，如 50。",
                        "[G scale.large-class]：这一项是百分数，“0.03”没有百分号。请照样式填写，如 5%。");
        assertThat(named(error.getMessage()).lines())
                .containsExactly(
                        "[A health.health-room#2]: the id of this row was changed from \"health.health-room\" to \"health.no-such-room\". Change it back; another standard has a row of its own.",
                        "标准!A" + added
                                + ": is the same standard, stage and area as [A fire.annual-detection]. Delete one of the rows.",
                        "[E dropout.junior-three-year-retention]: \"Three-year retention rate, junior secondary\" is in force and cannot be switched off here. Use a kind of inspection (--profile) to leave out whole groups, and waivers for single schools. Change it back to yes.",
                        "[M fire.monthly-check]: number, clause, role or Text checked is filled in, and the document is not. Enter its title.",
                        "[T health.annual-check]: there is a reason and no approver. Enter who approved it.",
                        "[L health.exercise-1h]: \"-1\" is no number of days. Enter a whole number; 0 is the same day.",
                        "[J health.sport-2h]: \"很重\" is no value of \"Severity\". Choose one of: veto, major, minor, advisory.",
                        "[F scale.class-size-standard]: \"不大于等于\" is no comparison. Choose one of: below, at most, at least, above, equal to, between, 0 or at least, 0 or between, one of, within months.",
                        "[G scale.class-size-standard#2]: the limit \"五十\" is no number. Enter a number such as 50.",
                        "[G scale.large-class]: this limit is a percentage, and \"0.03\" has no sign. Write it as 5%.");
    }

    @Test
    void whatAsksLessNeedsAReasonAndAnApproverInItsRow() throws IOException {
        FilledBookOfLimits wide = template()
                .type(SIZE, 0, OwnLimitColumn.LIMIT, "48")
                .type(LARGE, OwnLimitColumn.SEVERITY, "一般")
                .type(RETENTION, OwnLimitColumn.DAYS, "60");
        assertThat(named(refused(wide).zh()).lines())
                .containsExactly(
                        "[L dropout.junior-three-year-retention]：比现行宽（整改期限30日 → 整改期限60日），没有写明理由和批准人。请填放宽理由和批准人，或者改严。",
                        "[G scale.class-size-standard]：比现行宽（不超过45 → 不超过48），没有写明理由和批准人。请填放宽理由和批准人，或者改严。",
                        "[J scale.large-class]：比现行宽（重大 → 一般），没有写明理由和批准人。请填放宽理由和批准人，或者改严。");
        assertThat(read(template()
                        .type(SIZE, 0, OwnLimitColumn.LIMIT, "48")
                        .type(SIZE, 0, OwnLimitColumn.REASON, "扩建期间")
                        .type(SIZE, 0, OwnLimitColumn.APPROVER, "某县教育局局长办公会")))
                .isEqualTo(
                        "[{'standard':'scale.class-size-standard','part':'class-size.primary','limits':[{'atMost':'48'}]},"
                                + "{'standard':'scale.class-size-standard','loosens':{'reason':'扩建期间','approver':'某县教育局局长办公会'}}]");
    }

    @Test
    void aLimitIsSplitByStagesWithACopyOfItsRow() throws IOException {
        FilledBookOfLimits book =
                template().type(LARGE, OwnLimitColumn.STAGE, "小学").type(LARGE, OwnLimitColumn.LIMIT, "0%");
        Row copy = book.copy(LARGE);
        book.type(copy, OwnLimitColumn.STAGE, "初中").type(copy, OwnLimitColumn.LIMIT, "3%");
        Row senior = book.copy(LARGE);
        book.type(senior, OwnLimitColumn.STAGE, "高中").type(senior, OwnLimitColumn.LIMIT, "5%");
        Row others = book.copy(LARGE);
        book.type(others, OwnLimitColumn.STAGE, "特殊教育").type(others, OwnLimitColumn.LIMIT, "5%");
        Row first = book.copy(LARGE);
        book.type(first, OwnLimitColumn.STAGE, "学前").type(first, OwnLimitColumn.LIMIT, "5%");
        assertThat(read(book))
                .isEqualTo("[{'standard':'scale.large-class','limits':[{'atMost':'0%','stage':'primary'},"
                        + "{'atMost':'3%','stage':'junior'},{'atMost':'5%','stage':'senior'},{'atMost':'5%','stage':'special'},"
                        + "{'atMost':'5%','stage':'kindergarten'}]}]");
    }

    @Test
    void twoLimitsOfOneStageAreRefused() throws IOException {
        FilledBookOfLimits book = template();
        Row copy = book.copy(LARGE);
        book.type(copy, OwnLimitColumn.STAGE, "初中").type(copy, OwnLimitColumn.LIMIT, "3%");
        assertThat(named(refused(book).zh()))
                .isEqualTo("标准!G" + (copy.getRowNum() + 1)
                        + "：和[G scale.large-class]管到同样的学段、城乡，不知以哪一个为准。请删去一行，或者把学段、城乡分开。");
    }

    @Test
    void aLimitFromADayLeavesThePresentOneBeforeIt() throws IOException {
        assertThat(read(template()
                        .type(LARGE, OwnLimitColumn.LIMIT, "3%")
                        .type(LARGE, OwnLimitColumn.FROM, "2026年9月1日")))
                .isEqualTo("[{'standard':'scale.large-class','limits':[{'atMost':'5%','to':'2026-08-31'},"
                        + "{'atMost':'3%','from':'2026-09-01'}]}]");
    }

    @Test
    void aRegisteredDocumentIsCitedAsTheOneItIs() throws IOException {
        Path file = template()
                .name(SchemeField.PLACES, "33")
                .type(LARGE, OwnLimitColumn.DOCUMENT, "浙江省义务教育条例")
                .type(LARGE, OwnLimitColumn.CLAUSE, "第二十条")
                .type(LARGE, OwnLimitColumn.ROLE, "背景")
                .save(folder.resolve("own.xlsx"));
        assertThat(OwnLimitReader.read(file, catalogue).documents()).isEmpty();
        assertThat(json(file))
                .isEqualTo("[{'standard':'scale.large-class','basis':[{'document':'zj-compulsory','clause':'第二十条',"
                        + "'role':'background','binds':['county'],'confidence':'known','adds':true}]}]");
        assertThat(named(refused(template().type(LARGE, OwnLimitColumn.DOCUMENT, "浙江省义务教育条例"))
                        .zh()))
                .isEqualTo("[M scale.large-class]：《浙江省义务教育条例》只在代码以 33 开头的地区施行。请在“方案”表填写适用地区代码。");
    }

    @Test
    void whatHoldsInAPlaceIsNoChangeInATemplateOfThatPlace() throws IOException {
        Catalogue shandong = catalogue.under(List.of(catalogue.profile("place-37")));
        Path file = FilledBookOfLimits.of(shandong, Language.EN)
                .type(LARGE, OwnLimitColumn.LIMIT, "4%")
                .save(folder.resolve("own.xlsx"));
        assertThat(json(file)).isEqualTo("[{'standard':'scale.large-class','limits':[{'atMost':'4%'}]}]");
    }

    @Test
    void withoutItsMarksTheTableIsKnownByItsHeadingsAndComparedWithTheStandards() throws IOException {
        assertThat(read(template().withoutKeys().withoutIssued().type(LARGE, OwnLimitColumn.LIMIT, "4%")))
                .isEqualTo("[{'standard':'scale.large-class','limits':[{'atMost':'4%'}]}]");
    }

    @Test
    void aFormulaIsRefusedUnlessItWasComputed() throws IOException {
        assertThat(named(refused(template().type(LARGE, OwnLimitColumn.LIMIT, "=1/0"))
                        .zh()))
                .startsWith("[G scale.large-class]：是公式或错误值");
    }

    @Test
    void theSheetOfTheProfileIsCheckedToo() throws IOException {
        assertThat(refused(template()
                                .name(SchemeField.ID, "某县 2026")
                                .name(SchemeField.TITLE, "")
                                .name(SchemeField.PLACES, "33、浙江")
                                .type(LARGE, OwnLimitColumn.LIMIT, "4%"))
                        .zh()
                        .lines())
                .containsExactly(
                        "方案!B4：方案编号“某县 2026”只能用汉字、字母、数字和“-”“_”“.”，不用空格。",
                        "方案!B5：没有填方案名称。",
                        "方案!B6：“浙江”不是行政区划代码的开头。请填2、4、6或9位数字，几个用顿号隔开。");
    }

    @Test
    void whatIsNoWorkbookIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("own.xlsx"), "id: ours\n");
        assertThat(refused(text).zh()).isEqualTo("own.xlsx：工作簿已损坏或不完整。请用 Excel 或 WPS 另存为普通的 .xlsx 文件。");
    }

    @Test
    void aWorkbookWithMacrosIsRefusedBeforeItIsParsed() throws IOException {
        Path file = folder.resolve("own.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/vbaProject.bin"));
        }
        assertThat(refused(file).zh()).isEqualTo("own.xlsx：工作簿含有宏，未读取。请用 Excel 或 WPS 另存为普通的 .xlsx 文件。");
    }

    @Test
    void whatLibreOfficeSavesAnewReadsAsBefore() throws Exception {
        Path file = template()
                .type(SIZE, 0, OwnLimitColumn.LIMIT, 40)
                .typePercentage(LARGE, OwnLimitColumn.LIMIT, 0.02)
                .type(LARGE, OwnLimitColumn.FROM, "2026-09-01")
                .save(folder.resolve("own.xlsx"));
        Assumptions.assumeTrue(resaved(file, folder.resolve("again")), "LibreOffice is not installed");
        assertThat(json(folder.resolve("again/own.xlsx")))
                .isEqualTo(json(file))
                .isEqualTo(
                        "[{'standard':'scale.class-size-standard','part':'class-size.primary','limits':[{'atMost':'40'}]},"
                                + "{'standard':'scale.large-class','limits':[{'atMost':'5%','to':'2026-08-31'},"
                                + "{'atMost':'2%','from':'2026-09-01'}]}]");
    }

    private boolean resaved(Path file, Path into) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(
                            "soffice",
                            "-env:UserInstallation=" + folder.resolve("office").toUri(),
                            "--headless",
                            "--convert-to",
                            "xlsx",
                            "--outdir",
                            into.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("soffice.txt").toFile())
                    .start();
            boolean ended = process.waitFor(4, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && Files.exists(into.resolve("own.xlsx"));
        } catch (IOException e) {
            return false;
        }
    }
}
