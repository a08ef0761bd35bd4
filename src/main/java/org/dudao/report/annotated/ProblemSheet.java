package org.dudao.report.annotated;

import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.report.Language;
import org.dudao.submission.json.InputProblem;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 问题清单 of a workbook with problems of form: every problem with a link to its cell, then the data still to be filled in.
 */
final class ProblemSheet {
    private ProblemSheet() {}

    static void write(
            XSSFWorkbook own,
            List<ProblemWorkbook.Spotted> problems,
            int total,
            @Nullable Assessment sound,
            Language language) {
        ListSheet sheet = new ListSheet(
                own,
                FindingSheet.NAME,
                0,
                language.pick("填报形式的问题清单", "Problems of form"),
                note(problems.size(), total, sound != null, language),
                6,
                16,
                26,
                22,
                34,
                30,
                18,
                40);
        sheet.head(List.of(
                language.pick("序号", "No."),
                language.pick("位置", "Place"),
                language.pick("所在行", "Row"),
                language.pick("填的是", "Found"),
                language.pick("问题", "Problem"),
                language.pick("应为", "Expected"),
                language.pick("建议填", "Suggested"),
                language.pick("办法", "Remedy")));
        for (int i = 0; i < problems.size(); i++) {
            InputProblem one = problems.get(i).problem();
            sheet.row(
                    Arrays.asList(
                            i + 1,
                            new ListSheet.Link(one.place(), problems.get(i).spot()),
                            one.subject(),
                            one.found(),
                            language.pick(one.message()),
                            language.pick(one.expected()),
                            one.suggestion(),
                            language.pick(one.correction())),
                    null);
        }
        if (sound != null) {
            FindingSheet.notAssessed(sheet, own, sound, language);
        }
    }

    private static String note(int shown, int total, boolean isJudged, Language language) {
        String first = total > shown ? language.pick("，以下是前 " + shown + " 处", "; these are the first " + shown) : "";
        return CellMarks.AUTHOR + " "
                + language.pick(
                        "在这份报送数据中发现 " + total + " 处填报形式的问题" + first
                                + "，按工作表和单元格排列，点“位置”可到该处。红色的单元格须改正，批注写明怎样改；“建议填”供核对后采用。改正后把本文件再报送即可。"
                                + (isJudged ? "蓝色的空格是判定所缺的数据，在表后列出，一票否决的在前。" : ""),
                        total + " problems of form were found in this submission" + first
                                + ", by sheet and cell; a place leads to its cell. Red cells are to be corrected, as their comments"
                                + " say; check a suggestion before you take it. Then submit this file again."
                                + (isJudged ? " Blue cells lack data for verdicts, listed below, vetoes first." : ""));
    }
}
