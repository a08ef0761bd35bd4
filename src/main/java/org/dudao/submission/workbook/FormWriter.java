package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import org.dudao.io.ReproducibleZip;

/**
 * Writes the workbook that an office fills in, empty or with the data of a submission.
 *
 * <p>Headings are locked without a password, against accidental changes only.
 */
public final class FormWriter {
    /** The label of the cell in which 无 states that there is nothing to report. */
    public static final String NOTHING = "本表确无内容的，在右格填“无”";

    /** The template version on the cover, by which a reader of another version recognises the file. */
    public static final String VERSION = "dudao-template/1";

    private FormWriter() {}

    /**
     * Writes a workbook.
     *
     * @param data a submission in its JSON form, or null for an empty template
     * @param programVersion the program's version, for the cover
     * @param out closed by the caller
     */
    public static void write(FormLayout layout, JsonNode data, String programVersion, OutputStream out)
            throws IOException {
        write(layout, data, null, programVersion, out);
    }

    /**
     * Writes a workbook whose values come from an earlier year: each is coloured, and every sheet asks to check them.
     *
     * @param lastYear the school year of the values, such as 2025-2026; null if they are of the workbook's own
     */
    public static void write(FormLayout layout, JsonNode data, String lastYear, String programVersion, OutputStream out)
            throws IOException {
        FormBook book = new FormBook(layout, data, new LastYearMarks(lastYear));
        FormChoices choices = new FormChoices(book);
        FormCover.write(book, programVersion);
        for (FormLayout.FormSheet sheet : layout.sheets()) {
            if (sheet.table() == null) {
                FormTownship.write(book, choices, sheet);
            } else {
                FormTable.write(book, choices, sheet);
            }
        }
        FormCompleteness.write(book, choices);
        FormGuide.write(book);
        choices.write();
        ReproducibleZip.copy(book.finish(), out);
    }
}
