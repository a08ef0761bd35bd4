package org.dudao.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.batch.BatchResult;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.TerminalWidth;

/** What a batch did, told on the terminal. */
final class BatchOutcome {
    private static final int SHOWN = 10;
    private static final int WIDTH = 80;
    private static final int COUNTY_DIGITS = 6;

    private final BatchResult outcome;
    private final Language language;

    BatchOutcome(BatchResult outcome, Language language) {
        this.outcome = outcome;
        this.language = language;
    }

    /**
     * Prints it.
     *
     * @param earlier the earlier assessments; null if there are none
     */
    void print(PrintWriter out, Path output, LocalDate day, BatchDocuments documents, BaselineSource earlier) {
        String over = LateAsOfNotice.note(outcome.schoolYears(), day, language);
        if (!over.isEmpty()) {
            out.println(TerminalWidth.wrap(over, WIDTH, "  "));
        }
        int townships = outcome.townships().size();
        int counties = outcome.counties().size();
        long found = outcome.townships().stream()
                .filter(c -> c == ExitCode.FINDINGS.code())
                .count();
        int unreadable = outcome.unreadable().size();
        out.println(language.pick(
                "已判定 " + townships + " 个乡镇（其中有问题的 " + found + " 个）、" + counties + " 个县；未能判定的文件 " + unreadable + " 个。",
                townships + " townships (" + found + " with findings) and " + counties + " counties judged; "
                        + unreadable + " files could not be judged."));
        long partial = outcome.townships().stream()
                .filter(code -> code == ExitCode.INPUT.code())
                .count();
        if (partial > 0) {
            out.println(language.pick(
                    "其中 " + partial + " 个乡镇的报送数据形式有误，只判定了能读取的部分，见 unreadable.csv。",
                    partial + " of them have problems of form and were judged in part only; see unreadable.csv."));
        }
        outcome.unreadable().stream()
                .limit(SHOWN)
                .forEach(e -> out.println("  " + e.source() + language.pick("：", ": ")
                        + language.pick(e.problems().get(0).message())));
        if (unreadable > SHOWN) {
            out.println(language.pick("  ……见 unreadable.csv", "  … see unreadable.csv"));
        }
        if (earlier != null) {
            notCompared(out, earlier);
        }
        out.println(language.pick("已写入 ", "Written to ") + output);
        if (documents.any()) {
            out.println(language.pick(
                    "各乡镇（县）的文书 " + documents.documents() + " 份，送达清单见 letters.xlsx",
                    documents.documents() + " documents of townships and counties, listed in letters.xlsx"));
        }
        documents.kept().stream().limit(SHOWN).forEach(out::print);
        if (documents.kept().size() > SHOWN) {
            out.println(language.pick(
                    "……共 " + documents.kept().size() + " 个文件夹有带入或保留的内容，见各文件夹的 earlier/",
                    "… " + documents.kept().size()
                            + " folders in all had values or files to keep; see their earlier/"));
        }
        out.print(OutputFolder.report(outcome.kept(), language));
    }

    /** Names the townships and counties of which no earlier assessment was given. */
    private void notCompared(PrintWriter out, BaselineSource earlier) {
        Set<String> lacking = earlier.lacking(outcome.keys());
        Set<String> counties = earlier.lacking(outcome.keys().stream()
                .map(key -> key.substring(0, COUNTY_DIGITS) + key.substring(key.indexOf('-')))
                .toList());
        if (!lacking.isEmpty()) {
            out.println(TerminalWidth.wrap(
                    language.pick(
                            "--baseline 中没有 " + lacking.size() + " 个乡镇的评估结果，没有与上次比较：" + shown(lacking),
                            "--baseline holds no assessment of " + lacking.size()
                                    + " townships, which were not compared: " + shown(lacking)),
                    WIDTH,
                    "  "));
        }
        if (!counties.isEmpty()) {
            out.println(TerminalWidth.wrap(
                    language.pick(
                            "--baseline 中没有 " + counties.size() + " 个县的评估结果，没有与上次比较：" + shown(counties),
                            "--baseline holds no assessment of " + counties.size()
                                    + " counties, which were not compared: " + shown(counties)),
                    WIDTH,
                    "  "));
        }
    }

    private String shown(Set<String> keys) {
        List<String> some = keys.stream().limit(SHOWN).toList();
        return some.stream().collect(Collectors.joining(language.pick("、", ", "))) + (keys.size() > SHOWN ? "……" : "");
    }
}
