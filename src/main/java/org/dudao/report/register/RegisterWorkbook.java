package org.dudao.report.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.io.ReproducibleZip;
import org.dudao.ledger.LedgerRegister;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;

/** The register over many ledgers as a workbook. */
public final class RegisterWorkbook {
    /** The name of the document's file. */
    public static final String FILE = "register.xlsx";

    private static final int HELD = 200;

    private RegisterWorkbook() {}

    /** The complete file; equal bytes for equal contents. */
    public static byte[] of(LedgerRegister register, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try {
            Workbook workbook = TableSheet.book(bytes);
            for (RegisterTable table : new RegisterTables(register, language).all()) {
                write(workbook, table, RegisterTables.colophon(register, language), language);
            }
            workbook.finish();
            ReproducibleZip.copy(bytes.toByteArray(), plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plain.toByteArray();
    }

    private static void write(Workbook workbook, RegisterTable table, String colophon, Language language)
            throws IOException {
        TableSheet sheet = new TableSheet(
                workbook,
                table.name(),
                table.title(),
                colophon + (table.note().isEmpty() ? "" : language.pick("　", ". ") + table.note()),
                table.columns().stream().map(RegisterTable.Column::width).toList(),
                language);
        sheet.head(table.columns().stream().map(RegisterTable.Column::heading).toList());
        int written = 0;
        for (List<SheetCell> row : table.rows()) {
            sheet.row(row);
            written++;
            if (written % HELD == 0) {
                sheet.release();
            }
        }
        sheet.finish();
    }
}
