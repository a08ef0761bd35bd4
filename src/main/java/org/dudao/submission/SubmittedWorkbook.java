package org.dudao.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.workbook.FormFile;
import org.dudao.submission.workbook.SubmittedTables;
import org.dudao.submission.workbook.Workbook;
import org.dudao.submission.workbook.ZipGuard;

/** The submitter's own .xlsx file, loaded as a whole for annotation. */
public final class SubmittedWorkbook {
    /** A loaded workbook takes some forty times the bytes of its cells in memory. */
    private static final long LARGEST = 8L * 1024 * 1024;

    /** LibreOffice compresses real tables more than POI's default limit permits. */
    private static final double INFLATE_RATIO = 0.001;

    private SubmittedWorkbook() {}

    /**
     * Opens the file of a submission: an {@code .xlsx} as it is, an {@code .xls} or a folder of tables as a copy of its cells; for JSON, which
     * has no cells, an empty workbook.
     *
     * @param submission read from the same file, which must be unchanged since
     * @return to be closed by the caller
     * @throws Unfit if it cannot be loaded as a whole
     */
    public static XSSFWorkbook open(Path file, Submission submission) throws IOException {
        if (FormFile.isForm(file)) {
            return open(FormFile.source(file), submission);
        }
        mustBe(submission, Sha256.of(file));
        return new XSSFWorkbook();
    }

    /**
     * Opens the workbook of a form: an {@code .xlsx} as it is, anything else as a copy of its cells.
     *
     * @param submission read from the same files, which must be unchanged since
     * @return to be closed by the caller
     * @throws Unfit if it cannot be loaded as a whole
     */
    public static XSSFWorkbook open(SubmittedTables form, Submission submission) throws IOException {
        mustBe(submission, form.sha256());
        return openAny(form);
    }

    private static void mustBe(Submission submission, String sha256) throws Unfit {
        if (!submission.sha256().equals(sha256)) {
            throw new Unfit("文件在核查过程中被改动", "the file changed during the check");
        }
    }

    /**
     * Opens a completed workbook that has not been checked before.
     *
     * @return to be closed by the caller
     * @throws Unfit if there is none, or it cannot be loaded as a whole
     */
    public static XSSFWorkbook open(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Unfit("没有这个文件，或不能打开", "the file does not exist or cannot be opened");
        }
        try {
            ZipGuard.check(file);
        } catch (Workbook.Refused e) {
            InputProblem problem = e.problem();
            throw new Unfit(problem.message().zh(), problem.message().en());
        }
        return whole(file);
    }

    /**
     * Opens a completed workbook that has not been checked before.
     *
     * @param name of its file
     * @return to be closed by the caller
     * @throws Unfit if it is none, or cannot be loaded as a whole
     */
    public static XSSFWorkbook open(String name, byte[] bytes) throws IOException {
        try (TemporaryFile file = new TemporaryFile(name, bytes)) {
            return open(file.path());
        }
    }

    /**
     * Opens a file that was submitted as a workbook: an {@code .xlsx} as it is, an {@code .xls} or a folder of tables as a copy of its cells.
     *
     * @return to be closed by the caller
     * @throws Unfit if it is neither, or cannot be loaded as a whole
     */
    public static XSSFWorkbook openAny(Path file) throws IOException {
        if (!FormFile.isForm(file)) {
            throw new Unfit(
                    "报送的不是 Excel 工作簿或 csv 表格",
                    "the submission is neither an Excel workbook nor a folder of csv tables");
        }
        return openAny(FormFile.source(file));
    }

    /** The same of a form of any kind. */
    public static XSSFWorkbook openAny(SubmittedTables form) throws IOException {
        Path file = form.own();
        try {
            if (file == null) {
                return TableCopy.of(form);
            } else if (FormFile.isOld(file)) {
                if (Files.size(file) > LARGEST) {
                    throw tooLarge();
                }
                return TableCopy.of(file);
            }
        } catch (Workbook.Refused e) {
            throw new Unfit(e.problem().message().zh(), e.problem().message().en());
        } catch (RuntimeException e) {
            throw new Unfit("工作簿不能读取", "the workbook cannot be read");
        }
        return open(file);
    }

    private static XSSFWorkbook whole(Path file) throws IOException {
        if (isLarge(file)) {
            throw tooLarge();
        }
        ZipSecureFile.setMinInflateRatio(INFLATE_RATIO);
        try (InputStream in = RegularFile.open(file)) {
            return new XSSFWorkbook(in);
        } catch (RuntimeException | IOException e) {
            throw new Unfit(
                    "工作簿的格式不能原样写回，请用 Excel 或 WPS 另存为“Excel 工作簿（.xlsx）”",
                    "the workbook's format cannot be written back; save it as an Excel workbook (.xlsx)");
        }
    }

    private static Unfit tooLarge() {
        return new Unfit(
                "工作簿过大，解压后超过 " + LARGEST / 1024 / 1024 + " MB，请删去多余的空白行列",
                "the workbook is larger than " + LARGEST / 1024 / 1024 + " MB unpacked; delete empty rows and columns");
    }

    /** Counted while inflating; headers are not trusted. */
    private static boolean isLarge(Path file) throws IOException {
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = RegularFile.zip(file)) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        for (int n = in.read(buffer); n >= 0 && size <= LARGEST; n = in.read(buffer)) {
                            size += n;
                        }
                    }
                }
            }
        }
        return size > LARGEST;
    }

    /** A file that cannot be annotated, with the reason. */
    public static final class Unfit extends IOException {
        private static final long serialVersionUID = 1;
        private final transient BilingualText reason;

        Unfit(String zh, String en) {
            super(en);
            this.reason = new BilingualText(zh, en);
        }

        /** Part of a sentence. */
        public BilingualText reason() {
            return reason;
        }
    }
}
