package org.dudao.statements;

import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.SelfReturn;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;
import org.dudao.submission.SubmittedWorkbook;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;
import org.jspecify.annotations.Nullable;

/** Reads a self-assessment's table that was filled in: its hidden rows say what each cell is, whatever became of the words. */
public final class SelfReader {
    private final String name;
    private final byte[] bytes;
    private final Problems problems = new Problems();

    private SelfReader(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * The result of reading a file.
     *
     * @param self null where there are problems
     * @param problems in the order of the file; at most {@link Problems#KEPT} of them
     * @param total the number of all problems
     */
    public record Read(@Nullable SelfReturn self, List<InputProblem> problems, int total) {}

    /**
     * Reads a table.
     *
     * @param name of the file, which problems and assessments state
     */
    public static Read of(String name, byte[] bytes) throws IOException {
        return new SelfReader(name, bytes).read();
    }

    private Read read() throws IOException {
        SelfReturn self = null;
        try (XSSFWorkbook workbook = SubmittedWorkbook.open(name, bytes)) {
            XSSFSheet hidden = workbook.getSheet(SelfSheets.HIDDEN);
            if (hidden == null || !SelfLines.text(hidden.getRow(0), 0).equals(SelfSheets.FORMAT)) {
                unfit(new BilingualText("这不是对照标准自评表", "It is not a table of self-assessment"));
            } else {
                self = read(workbook, hidden);
            }
        } catch (SubmittedWorkbook.Unfit e) {
            unfit(e.reason());
        }
        return new Read(problems.isEmpty() ? self : null, problems.kept(), problems.total());
    }

    private SelfReturn read(XSSFWorkbook workbook, XSSFSheet hidden) {
        String township = "";
        String year = "";
        for (Row row : hidden) {
            switch (SelfLines.text(row, 0)) {
                case SelfSheets.TOWNSHIP -> township = SelfLines.text(row, 1);
                case SelfSheets.YEAR -> year = SelfLines.text(row, 1);
                default -> {}
            }
        }
        SelfLines lines = new SelfLines(name, problems);
        boolean any = false;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            any |= !sheet.equals(hidden) && lines.read(sheet);
        }
        if (!any || !township.matches("\\d{9}") || !year.matches("\\d{4}-\\d{4}")) {
            lines.damaged(name, "");
        }
        return new SelfReturn(
                township, year, lines.answers(), new Assessment.InputRef(SelfReturn.KIND, name, Sha256.of(bytes)));
    }

    private void unfit(BilingualText reason) {
        problems.add(
                "unreadable",
                name,
                "",
                reason,
                new BilingualText("填好的对照标准自评表（.xlsx）", "the filled-in table of self-assessment (.xlsx)"),
                new BilingualText(
                        "给出 --documents self 生成、已填好的 .xlsx 文件。",
                        "Give the .xlsx file made by --documents self and filled in."));
    }
}
