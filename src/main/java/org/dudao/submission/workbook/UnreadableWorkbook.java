package org.dudao.submission.workbook;

import java.nio.file.Path;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/** A workbook that the reading library cannot read. */
public final class UnreadableWorkbook {
    private UnreadableWorkbook() {}

    public static Workbook.Refused refused(Path file, Exception cause) {
        Path last = file.getFileName();
        Workbook.Refused refused = new Workbook.Refused(new InputProblem(
                "truncated",
                new BilingualText(
                        "工作簿已损坏，或不是它的扩展名所说的格式",
                        "The workbook is damaged, or does not have the format of its file name"),
                Texts.printable(last == null ? file.toString() : last.toString()),
                "",
                new BilingualText("能用 Excel 或 WPS 正常打开的 .xlsx 文件", "an .xlsx file that Excel or WPS can open"),
                new BilingualText(
                        "用 Excel 或 WPS 打开，另存为 .xlsx 后再报送。", "Open it in Excel or WPS and save it as .xlsx.")));
        refused.initCause(cause);
        return refused;
    }
}
