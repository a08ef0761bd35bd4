package org.dudao.form;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.io.FileRefused;
import org.dudao.io.RegularFile;
import org.dudao.ooxml.OfficeParts;
import org.dudao.report.Language;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.json.Texts;
import org.dudao.submission.workbook.Workbook;
import org.dudao.submission.workbook.ZipGuard;

/** An office's form: a workbook or a document that it made itself. */
public final class OfficeForm {
    private static final long LARGEST = 96L * 1024 * 1024;
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";

    private final byte[] bytes;
    private final boolean workbook;

    private OfficeForm(byte[] bytes, boolean workbook) {
        this.bytes = bytes;
        this.workbook = workbook;
    }

    /**
     * Opens a form.
     *
     * @throws FileRefused with what to do, if it is of another kind or could harm
     */
    public static OfficeForm open(Path file) throws IOException {
        byte[] bytes = RegularFile.bytes(file, LARGEST);
        String name = Texts.printable(file.toString());
        if (!FileKind.isZip(bytes)) {
            throw other(name);
        }
        try {
            ZipGuard.check(file);
        } catch (Workbook.Refused e) {
            BilingualText why = e.problem().message();
            throw new FileRefused(
                    "表单没有打开：" + name + "。" + why.zh() + "（" + e.problem().found()
                            + "）。请用 Excel、Word 或 WPS 打开，去掉宏和对别的文件的引用，另存为 .xlsx 或 .docx。",
                    "The form was not opened: " + name + ". " + why.en() + " ("
                            + e.problem().found()
                            + "). Open it in Excel, Word or WPS, remove macros and links to other files, and save it as .xlsx or .docx.");
        }
        OfficeParts parts = new OfficeParts(bytes);
        String type = parts.types().getOrDefault(parts.main(), "").toLowerCase(Locale.ROOT);
        if (type.equals(MAIN + "spreadsheetml.sheet.main+xml")) {
            return new OfficeForm(bytes, true);
        } else if (type.equals(MAIN + "wordprocessingml.document.main+xml")) {
            return new OfficeForm(bytes, false);
        }
        throw other(name);
    }

    private static FileRefused other(String name) {
        return new FileRefused(
                "表单应为 .xlsx 或 .docx：" + name + "。请用 Excel、Word 或 WPS 打开，去掉密码，另存为“Excel 工作簿（.xlsx）”或“Word 文档（.docx）”。",
                "The form must be an .xlsx or a .docx: " + name
                        + ". Open it in Excel, Word or WPS, remove any password, and save it as an Excel workbook (.xlsx) or a Word document (.docx).");
    }

    /** The ending of its name: {@code .xlsx} or {@code .docx}. */
    public String ending() {
        return workbook ? ".xlsx" : ".docx";
    }

    /**
     * The form with its marks replaced.
     *
     * @param indicators the ids of the standards that are judged by each indicator
     * @param log takes what was done, and what could not be
     * @return the file's bytes, identical in every run
     */
    public byte[] fill(
            FormData data, Dictionary dictionary, Map<String, List<String>> indicators, Language language, FillLog log)
            throws IOException {
        OfficeParts parts = new OfficeParts(bytes);
        MarkResolver resolver = new MarkResolver(data, dictionary, indicators, language);
        if (workbook) {
            WorkbookForm.fill(parts, resolver, log);
        } else {
            WordForm.fill(parts, resolver, log);
        }
        resolver.notes().forEach(log::note);
        UnreadMarks.note(parts, log);
        return parts.write();
    }

    /** The form with marks proposed for its blanks. */
    public MappedForm map(Dictionary dictionary) throws IOException {
        OfficeParts parts = new OfficeParts(bytes);
        MarkResolver resolver = new MarkResolver(new FormData(), dictionary, Map.of(), Language.ZH_CN);
        return workbook
                ? FormMapping.workbook(parts, resolver.names(), WorkbookForm.open(parts, resolver, new FillLog(true)))
                : FormMapping.document(parts, resolver.names());
    }
}
