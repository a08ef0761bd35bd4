package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.dudao.report.TerminalWidth;
import org.junit.jupiter.api.Test;

/** What differs in the standards between two days. */
class StandardChangesTest {
    private static Run changes(String from, String to, String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(new String[] {"standards", "changes", "--from", from, "--to", to}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return Run.of(all);
    }

    /** The lines of one standard. */
    private static String of(String id, Run run) {
        assertThat(run.err()).isEmpty();
        return run.out()
                .lines()
                .dropWhile(line -> !line.contains("(" + id + ","))
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aStandardThatComesIntoForceIsListedWithItsLimit() {
        Run run = changes("2025-08-31", "2025-09-01");
        assertThat(of("preschool.free-final-year", run)).contains("开始施行，界限：").contains("新增依据：《国务院办公厅关于逐步推行免费学前教育的意见》");
        assertThat(of("preschool.free-final-year", changes("2025-09-01", "2026-08-31")))
                .isEmpty();
    }

    @Test
    void aLimitThatChangesIsListedWithBoth() {
        assertThat(of("finance.special-fund", changes("2025-02-28", "2025-03-01")))
                .contains("界限：不低于 6000（至2025-02-28） → 不低于 7000（自2025-03-01）");
    }

    @Test
    void aBasisThatLapsesIsListed() {
        assertThat(of("inclusion.special-enrolment", changes("2025-12-31", "2026-01-01")))
                .contains("不再引用：《“十四五”特殊教育发展提升行动计划》");
    }

    @Test
    void whatAPageTellsOfItsLawIsListedOnTheDayThatItTells() {
        String told = "2025-11-01：法治宣传教育法施行";
        assertThat(of("safety.legal-vice-principal", changes("2025-10-31", "2025-11-01")))
                .contains(told);
        assertThat(of("safety.legal-vice-principal", changes("2025-11-01", "2026-11-01")))
                .doesNotContain(told);
        assertThat(Run.of("standards", "show", "safety.legal-vice-principal").out())
                .contains(told);
    }

    @Test
    void aPageShowsWhomItsClausesBindAndForWhom() {
        String shown = Run.of("standards", "show", "preschool.licence").out().replaceAll("\\s+", "");
        assertThat(shown).contains("《中华人民共和国学前教育法》第三十条〔义务，已核对条文〕，约束举办者").contains("第十二条〔方法，已核对条文〕，约束县级教育行政部门和人民政府，限民办");
    }

    @Test
    void nothingDiffersWithinADayOnWhichNothingBegins() {
        assertThat(changes("2026-08-01", "2026-08-02").out()).isEqualTo("2026-08-01 至 2026-08-02：0项标准的施行、界限或者依据有变化\n");
    }

    @Test
    void daysInTheWrongOrderAreRefused() {
        Run run = changes("2026-08-02", "2026-08-01", "--lang", "en");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err()).contains("--from must be before --to: 2026-08-02, 2026-08-01");
    }

    @Test
    void theListFitsATerminal() {
        assertThat(changes("2020-01-01", "2026-09-01", "--lang", "en").out().lines())
                .allMatch(line -> TerminalWidth.width(line) <= 80);
    }
}
