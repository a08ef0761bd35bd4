package org.dudao.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.FileName;
import org.dudao.report.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each responsible party gets a workbook with its own items. */
class PacksTest {
    private static final int HEADINGS = 3;
    private static final int FIRST = 4;

    static List<Path> folders() {
        return Fixtures.folders();
    }

    private static Map<String, byte[]> packs(Assessment assessment) throws IOException {
        return Packs.of(
                assessment, LedgerColumn.standard(Language.ZH_CN), Packs.usualReceiver(Language.ZH_CN), Language.ZH_CN);
    }

    private static Assessment breaks() {
        return Fixtures.assess(Fixtures.submission(Path.of("fixtures/breaks-all-four")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyItemIsInExactlyOnePack(Path folder) throws IOException {
        Assessment assessment = Fixtures.assess(Fixtures.submission(folder));
        List<String> ids = new ArrayList<>();
        for (byte[] pack : packs(assessment).values()) {
            FilledBook.of("", Drawn.open(pack)).items().forEach(i -> ids.add(i.id()));
        }
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(assessment.findings().stream()
                        .filter(f -> f.outcome() == Outcome.VIOLATION)
                        .map(Finding::fingerprint)
                        .toList());
    }

    @Test
    void eachPackHoldsTheItemsOfItsPartyAlone() throws IOException {
        Map<String, List<String>> parties = new LinkedHashMap<>();
        packs(breaks())
                .forEach((name, bytes) -> parties.put(
                        name,
                        FilledBook.of("", Drawn.open(bytes)).items().stream()
                                .map(i -> i.text(LedgerField.RESPONSIBLE))
                                .toList()));
        assertThat(parties)
                .containsExactly(
                        Map.entry("packs/1199000021-丙镇中心幼儿园.xlsx", List.of("丙镇中心幼儿园")),
                        Map.entry("packs/2189000021-柳沟教学点.xlsx", List.of("柳沟教学点、丙镇人民政府、县级人民政府", "柳沟教学点", "柳沟教学点")),
                        Map.entry("packs/3199000021-丙镇中学.xlsx", List.of("丙镇中学")),
                        Map.entry("packs/990101003-丙镇人民政府.xlsx", List.of("丙镇人民政府", "丙镇人民政府", "丙镇人民政府", "丙镇人民政府")),
                        Map.entry("packs/990101003-县级教育行政部门.xlsx", List.of("县级教育行政部门、丙镇中心小学", "县级教育行政部门、丙镇中学")),
                        Map.entry("packs/990101003-县级人民政府.xlsx", List.of("县级人民政府、柳沟教学点", "县级人民政府、柳沟教学点")));
    }

    @Test
    void onlyWhatThePartyFillsInIsUnlocked() throws IOException {
        for (byte[] pack : packs(breaks()).values()) {
            XSSFSheet sheet = Drawn.open(pack).getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            Map<String, Boolean> locked = new TreeMap<>();
            for (int c = 0; c < sheet.getRow(HEADINGS).getLastCellNum(); c++) {
                XSSFCell cell = sheet.getRow(FIRST).getCell(c);
                locked.put(
                        sheet.getRow(HEADINGS).getCell(c).getStringCellValue(),
                        cell.getCellStyle().getLocked());
            }
            assertThat(locked).hasSize(18);
            locked.values().removeIf(l -> l);
            assertThat(locked).containsOnlyKeys("责任人", "进展", "完成情况", "佐证材料", "备注");
        }
    }

    @Test
    void aCoverLineSaysWhoReturnsItToWhomAndByWhen() throws IOException {
        Map<String, byte[]> packs = packs(breaks());
        assertThat(Drawn.open(packs.get("packs/990101003-县级人民政府.xlsx"))
                        .getSheetAt(0)
                        .getRow(1)
                        .getCell(0)
                        .getStringCellValue())
                .isEqualTo("请县级人民政府逐项整改，如实填写浅黄色各栏（其余各栏已锁定，请勿改动），在每项完成时限前报回县级教育督导机构：共2项，均于2026-09-29前报回。"
                        + "来源：丙镇2025-2026学年报送数据督导核查，截至2026-07-31。");
    }

    @Test
    void theSameAssessmentGivesTheSameBytes() throws IOException {
        Assessment assessment = breaks();
        Map<String, byte[]> once = packs(assessment);
        packs(assessment).forEach((name, bytes) -> assertThat(bytes).isEqualTo(once.get(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '#',
            value = {
                "2199-石桥小学 > 2199-石桥小学",
                "a/b\\c:d*e?f\"g<h|i > a_b_c_d_e_f_g_h_i",
                "../../etc/passwd > _.._etc_passwd",
                "CON > _CON",
                "com1.txt > _com1.txt",
                "NUL.tar.gz > _NUL.tar.gz",
                "小学... > 小学",
                ". > _",
            })
    void fileNamesAreSuchThatWindowsTakesThem(String name, String safe) {
        assertThat(FileName.of(name)).isEqualTo(safe);
    }

    @Test
    void aLongNameIsCutWithoutSplittingACharacter() {
        String name = FileName.of("1-" + "𠮷".repeat(200));
        assertThat(name.codePointCount(0, name.length())).isEqualTo(56);
        assertThat(name).endsWith("𠮷");
    }
}
