package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue of standards with what re-checks said of them. */
class CataloguePrecisionTest {
    @TempDir
    Path folder;

    @Test
    void theCatalogueTellsHowOftenReChecksConfirmedAStandard() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), """
                {"format":"dudao-precision/1","on":"2026-11-30","hash":"0","standards":[{"standard":"dropout.junior-rate",
                "cases":3,"confirmed":2,"dataError":1,"ruleWrong":0,"lawUnclear":0,"confirmedPercent":"66.6"}]}""");
        assertThat(Run.of("standards", "catalogue", "--precision", file.toString())
                        .out())
                .containsOnlyOnce(
                        "<dt>复查</dt><dd>截至 2026-11-30 复查 3 例：问题属实 2 例（66.6%），数据有误 1 例，规则有误 0 例，法律规定不清 0 例</dd>");
        assertThat(Run.of("standards", "catalogue", "--lang", "en", "--precision", file.toString())
                        .out())
                .contains("3 cases until 2026-11-30: confirmed 2 (66.6 %), data error 1, rule wrong 0, law unclear 0");
        assertThat(Run.of("standards", "catalogue").out()).doesNotContain("<dt>复查</dt>");
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), "[1]");
        Run run = Run.of("standards", "catalogue", "--precision", file.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--precision 应是 dudao ledger stats standards --json 的输出：");
    }
}
