package org.dudao.submission.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.dudao.facts.BilingualText;
import org.dudao.io.RegularFile;

/** The kinds of submission file, recognised by content and not by name. */
public enum FileKind {
    /** Of Excel, WPS or LibreOffice, with or without a password or macros; its reader reports what it cannot read. */
    WORKBOOK,
    /** One submission, or a county's document. */
    JSON,
    /** A single table. */
    TABLE,
    /** One submission per line. */
    LINES,
    /** An archive of several files. */
    ARCHIVE,
    /** Not a submission, or not a file. */
    OTHER;

    /** Number of leading bytes that decide a file's kind. */
    public static final int START = 512;

    /** The accepted kinds, for messages. */
    public static final BilingualText EXPECTED = new BilingualText(
            "报送数据（.xlsx、.xls、.csv文件夹或JSON）", "a submission: a workbook (.xlsx, .xls), a folder of .csv, or JSON");

    /** The kind of a file; only a regular file is opened. */
    public static FileKind of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return OTHER;
        }
        try (InputStream in = RegularFile.open(file)) {
            return of(file.toString(), in.readNBytes(START));
        }
    }

    /**
     * The kind of a file.
     *
     * @param start its first {@value #START} bytes
     */
    public static FileKind of(String name, byte[] start) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (isZip(start) || isOle(start)) {
            return lower.endsWith(".zip") ? ARCHIVE : WORKBOOK;
        } else if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl") || lower.endsWith(".ndjson.gz")) {
            return LINES;
        } else if (lower.endsWith(".zip")) {
            return ARCHIVE;
        } else if (lower.endsWith(".json") || isJson(start)) {
            return JSON;
        }
        return lower.endsWith(".csv") ? TABLE : OTHER;
    }

    /** The problem of a file of this kind where one submission is expected. */
    public BilingualText message() {
        return switch (this) {
            case TABLE ->
                new BilingualText(
                        "这只是一张 .csv 表，不是一个乡镇的全部数据", "This is a single .csv table, not all data of a township");
            case LINES, ARCHIVE -> new BilingualText("这个文件装有多份报送数据", "This file holds several submissions");
            default ->
                new BilingualText(
                        "不是能读取的报送数据文件（内容不是 Excel 工作簿，也不是 JSON）",
                        "Unsupported file type (neither an Excel workbook nor JSON)");
        };
    }

    /** The correction. */
    public BilingualText correction() {
        return switch (this) {
            case TABLE ->
                new BilingualText(
                        "把一个乡镇的全部 .csv 表放在一个单独的文件夹中，核查该文件夹。",
                        "Put all .csv tables of a township into a folder of their own, and check the folder.");
            case LINES, ARCHIVE -> new BilingualText("用 dudao batch 核查。", "Check it with dudao batch.");
            default ->
                new BilingualText(
                        "用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”。",
                        "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).");
        };
    }

    public static boolean isZip(byte[] start) {
        return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    public static boolean isOle(byte[] start) {
        return start.length > 3
                && start[0] == (byte) 0xD0
                && start[1] == (byte) 0xCF
                && start[2] == 0x11
                && start[3] == (byte) 0xE0;
    }

    private static boolean isJson(byte[] start) {
        int i = start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF
                ? 3
                : 0;
        while (i < start.length && (start[i] == ' ' || start[i] == '\n' || start[i] == '\r' || start[i] == '\t')) {
            i++;
        }
        return i < start.length && start[i] == '{';
    }
}
