package org.dudao.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.NotJudged;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.json.InputProblem;

/** A file that is not a submission; it is listed with the reason instead of being skipped. */
record UnsupportedInput(String name, String code, BilingualText message, BilingualText correction) implements Input {
    /** A work summary whose submission was not judged. */
    static final BilingualText NOT_JUDGED = new BilingualText(
            "同名的报送数据没有（完整）判定，总结没有核对", "Its submission was not judged as a whole, so the summary was not audited");

    /** A second work summary of a township. */
    static final BilingualText SECOND = new BilingualText(
            "该乡镇的总结不止一份，只核对了按文件名排在前面的一份", "The township has more than one summary; only the first by name was audited");

    /** A file of an unsupported type. */
    static UnsupportedInput unknown(String name) {
        return new UnsupportedInput(
                name,
                "unknown-kind",
                new BilingualText("不是能读取的报送数据文件", "Unsupported file type"),
                new BilingualText(
                        "另存为 .xlsx、.xls、.csv 或 .json，或移出文件夹。",
                        "Save it as .xlsx, .xls, .csv or .json, or move it elsewhere."));
    }

    /** A document or a text with no submission beside it. */
    static UnsupportedInput alone(String name) {
        return new UnsupportedInput(
                name,
                "unknown-kind",
                new BilingualText("不是能读取的报送数据文件", "Unsupported file type"),
                new BilingualText(
                        "报送数据另存为 .xlsx、.xls、.csv 或 .json；工作总结与报送数据同名，放在同一文件夹；其他文件移出文件夹。",
                        "Save a submission as .xlsx, .xls, .csv or .json; give a work summary its submission's name, in the same"
                                + " folder; move other files elsewhere."));
    }

    /** A work summary that was not audited. */
    static BatchEntry summary(String name, BilingualText reason) {
        InputProblem problem = new InputProblem(
                "summary",
                reason,
                name,
                "",
                new BilingualText(
                        "工作总结（.docx、.txt、.md），与报送数据同名，每个乡镇一份",
                        "a work summary (.docx, .txt, .md) with its submission's name, one a township"),
                new BilingualText("改正后重做。", "Correct it, and run again."),
                "");
        return BatchEntry.refused(name, "", BatchEntry.INPUT, List.of(problem), 1);
    }

    /** A table among other files. */
    static UnsupportedInput stray(String name) {
        return new UnsupportedInput(
                name,
                "stray-table",
                new BilingualText(
                        "单独的 .csv 表，与其他文件放在一起，没有判定", "A single .csv table among other files; it was not judged"),
                new BilingualText(
                        "把一个乡镇的全部 .csv 表放在一个单独的文件夹中。",
                        "Put all .csv tables of a township into a folder of their own."));
    }

    /** A path that is not a regular file: pipes are not opened, as they would block for ever, and links to folders may be circular. */
    static UnsupportedInput noFile(String name, Path path) {
        if (Files.isDirectory(path)) {
            return new UnsupportedInput(
                    name,
                    "not-a-file",
                    new BilingualText("这是指向文件夹的链接，没有读取", "This is a link to a folder; it was not followed"),
                    new BilingualText("把那个文件夹本身放到这里。", "Put the folder itself here."));
        } else if (Files.exists(path)) {
            return new UnsupportedInput(
                    name,
                    "not-a-file",
                    new BilingualText(
                            "不是普通文件（是管道、设备之类），没有打开",
                            "Not a regular file (but a pipe, a device or the like); it was not opened"),
                    new BilingualText("放入报送数据文件本身。", "Put the submission's file itself here."));
        }
        return new UnsupportedInput(
                name,
                "not-a-file",
                new BilingualText(
                        "链接指向的文件不存在，或文件不能查看", "A link points to a missing file, or the file cannot be accessed"),
                new BilingualText(
                        "检查文件和权限，或放入文件本身。", "Check the file and its permissions, or put the file itself here."));
    }

    @Override
    public String sha256() {
        return Sha256.of(code.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public Reading read(SubmissionReader reader, LocalDate asOf) {
        return new Reading(null, List.of(problem()), 1);
    }

    private InputProblem problem() {
        return new InputProblem(code, message, name, "", NotJudged.ONE, correction, "");
    }
}
