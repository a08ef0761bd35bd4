package org.dudao.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dudao.facts.BilingualText;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.submission.SubmittedWorkbook;

/**
 * The covering list of a batch: one row per document, written as the documents are, and three columns that people fill in. These survive
 * the next run where it writes the same letter: file, addressee, number and as-of date are equal.
 */
public final class LetterList {
    /** The name of the file. */
    public static final String FILE = "letters.xlsx";

    private static final int HELD = 200;

    private static final TypedSheet TABLE = new TypedSheet(
            new BilingualText("文书送达清单", "Letters"),
            List.of(
                    new BilingualText("代码", "Code"),
                    new BilingualText("乡镇（县）", "Township (county)"),
                    new BilingualText("截至", "As of"),
                    new BilingualText("文书", "Document"),
                    new BilingualText("文号", "Number"),
                    new BilingualText("主送", "Addressee"),
                    new BilingualText("文件", "File"),
                    new BilingualText("结论", "Conclusion"),
                    new BilingualText("一票否决", "Vetoes"),
                    new BilingualText("不达标", "Violations"),
                    new BilingualText("最早期限", "First due"),
                    new BilingualText("逾期", "Overdue"),
                    new BilingualText("送达日期", "Delivered on"),
                    new BilingualText("签收人", "Received by"),
                    new BilingualText("备注", "Remarks")),
            List.of(2, 4, 5, 6),
            List.of(12, 13, 14));

    private static final List<Double> WIDTHS =
            List.of(11.0, 14.0, 11.0, 16.0, 20.0, 24.0, 40.0, 12.0, 6.0, 7.0, 11.0, 6.0, 11.0, 10.0, 16.0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = TableSheet.book(bytes);
    private final TableSheet sheet;
    private final Language language;
    private int rows;

    /** An empty list. */
    public LetterList(Language language) {
        this.language = language;
        this.sheet = new TableSheet(
                workbook,
                language.pick(TABLE.name()),
                language.pick("教育督导文书送达清单", "Letters of the supervision"),
                language.pick(
                        "一行一份文书，按代码排列；文号按乡镇代码依次顺延。送达日期、签收人、备注由本单位填写，再次核查时按文件、主送、文号、截至日带入。"
                                + "逾期：与上次核查比较后，期限已过的项数；没有上次结果的为空。",
                        "One row per document, in order of code; numbers are counted on in this order. The last three columns"
                                + " are for you to fill in, and are carried over to the next run by file, addressee, number and"
                                + " as-of date. Overdue: items whose day has passed; empty without an earlier assessment."),
                WIDTHS,
                language);
        sheet.head(TABLE.headings(language));
    }

    /** The headings of all columns. */
    public static List<String> headings(Language language) {
        return TABLE.headings(language);
    }

    /** Adds a document. */
    public void add(SentLetter letter) throws IOException {
        sheet.row(letter.cells(language));
        rows++;
        if (rows % HELD == 0) {
            sheet.release();
        }
    }

    /** The finished workbook; the same for the same documents. */
    public byte[] finish() throws IOException {
        sheet.finish();
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    /**
     * Carries over what people filled in.
     *
     * @param old the list of the last run, filled in since
     * @param fresh the list of this run
     */
    public static TypedCells.Carried carried(Path old, Path fresh) throws IOException {
        LeftOvers left = new LeftOvers();
        Map<String, byte[]> files = new TreeMap<>();
        int cells = 0;
        try (XSSFWorkbook was = SubmittedWorkbook.open(old);
                XSSFWorkbook now = SubmittedWorkbook.open(fresh)) {
            TypedTable from = TypedTable.of(was, TABLE);
            TypedTable to = TypedTable.of(now, TABLE);
            if (from == null || to == null) {
                left.add(FILE, new BilingualText("不能识别其中的表", "its table cannot be recognised"));
            } else {
                cells = carry(from, to, left);
                files.put(FILE, PackMerge.bytes(now));
            }
        } catch (SubmittedWorkbook.Unfit e) {
            left.add(FILE, e.reason());
        }
        if (cells == 0) {
            files.clear();
        }
        return new TypedCells.Carried(files, Set.of(), cells == 0 ? Map.of() : Map.of(FILE, cells), left.all());
    }

    private static int carry(TypedTable from, TypedTable to, LeftOvers left) {
        int carried = 0;
        for (Map.Entry<String, XSSFRow> row : from.rows().entrySet()) {
            XSSFRow target = to.rows().get(row.getKey());
            for (String key : TABLE.typed().stream().map(TABLE::key).toList()) {
                XSSFCell cell = from.cell(row.getValue(), key);
                boolean filled = !from.text(row.getValue(), key).isEmpty();
                BilingualText why = target == null
                        ? new BilingualText("本次没有这一份文书", "this run writes no such letter")
                        : filled && !TypedValue.isPlain(cell)
                                ? new BilingualText("是公式或错误值", "it is a formula or an error")
                                : null;
                if (filled && why == null) {
                    TypedValue.put(cell, target, to.columns().get(key));
                    carried++;
                } else if (filled) {
                    left.add(FILE, from, row.getValue(), key, why);
                }
            }
        }
        return carried;
    }
}
