package org.dudao.report.statistics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.sheet.TableSheet;

/** The counts over all townships as a workbook. */
public final class SummaryWorkbook {
    /** The name of the document's file. */
    public static final String FILE = "summary.xlsx";

    private SummaryWorkbook() {}

    /** Writes the file; equal bytes for equal townships. */
    public static void write(BatchReport batch, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        CountTables counts = new CountTables(batch);
        StandardTables standards = new StandardTables(batch);
        counts.totals().write(workbook, batch.language());
        TownshipSheet.write(workbook, batch);
        counts.counties().write(workbook, batch.language());
        standards.standards().write(workbook, batch.language());
        counts.areas().write(workbook, batch.language());
        counts.responsibles().write(workbook, batch.language());
        standards.fields().write(workbook, batch.language());
        standards.overdue().write(workbook, batch.language());
        standards.unreadable().write(workbook, batch.language());
        workbook.finish();
        ReproducibleZip.copy(bytes.toByteArray(), out);
    }
}
