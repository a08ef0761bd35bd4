package org.dudao.submission.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dudao.facts.BilingualText;
import org.dudao.io.RegularFile;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/**
 * Checks a workbook's zip before it is parsed.
 *
 * <p>Sizes are counted while inflating, never taken from a header; anything that a parser would expand (document types, entities), run
 * (macros) or fetch (external links) is refused. A real file is never refused for its compression ratio.
 */
public final class ZipGuard {
    private static final long MEGABYTE = 1024L * 1024L;
    private static final long LARGEST_FILE = 96 * MEGABYTE;
    private static final long LARGEST_PART = 384 * MEGABYTE;
    private static final long LARGEST_TOTAL = 768 * MEGABYTE;

    /** The shared texts, like all parts except sheets, are held in memory as a whole. */
    private static final long LARGEST_TEXTS = 32 * MEGABYTE;

    private static final String TYPES = "[Content_Types].xml";
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_MERGES = 100_000;
    private static final int LONGEST_MARK = 64;
    private static final int LONGEST_PREFIX = 12;
    private static final Pattern MERGE = Pattern.compile("<(?:\\w+:)?mergeCell ref=\"([A-Z]+\\d+:[A-Z]+\\d+)\"");

    private final Path file;
    private final Map<String, Set<String>> merges = new HashMap<>();
    private final Set<String> marked = new HashSet<>();
    private final Set<String> rare = new HashSet<>();
    private final XmlBounds bounds = new XmlBounds();
    private long total;
    private String textsPart = "xl/sharedStrings.xml";
    private final SharedTexts shared = new SharedTexts();

    private ZipGuard(Path file) {
        this.file = file;
    }

    /**
     * Features of a workbook's parts that its reader skips.
     *
     * @param merges the merged ranges of each sheet's part, such as {@code A6:A9}
     * @param marked the parts with superscript, subscript or struck-out texts
     * @param rare the parts with forms unknown to its reader
     */
    record Found(Map<String, Set<String>> merges, Set<String> marked, Set<String> rare) {}

    /**
     * Checks a file.
     *
     * @throws Workbook.Refused with the reason
     */
    public static Found check(Path file) throws IOException {
        return new ZipGuard(file).scan();
    }

    private Found scan() throws IOException {
        if (java.nio.file.Files.size(file) > LARGEST_FILE) {
            throw refused(
                    "too-large",
                    "> " + LARGEST_FILE / MEGABYTE + " MB",
                    new BilingualText("文件过大，未读取", "The file is too large and was not read"));
        }
        try (ZipFile zip = RegularFile.zip(file)) {
            ZipEntry types = zip.getEntry(TYPES);
            if (types == null) {
                throw refused(
                        "not-a-workbook",
                        "zip",
                        new BilingualText("这个压缩文件不是 Excel 工作簿", "This zip file is not an Excel workbook"));
            }
            try (InputStream in = zip.getInputStream(types)) {
                part(TYPES, in);
            }
            XmlPart.elements(zip, TYPES, "Override", xml -> {
                String type = xml.getAttributeValue(null, "ContentType");
                String part = xml.getAttributeValue(null, "PartName");
                if (type != null && part != null && type.endsWith("sharedStrings+xml")) {
                    textsPart = part.startsWith("/") ? part.substring(1) : part;
                }
            });
            Set<String> names = new HashSet<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!names.add(entry.getName()) || names.size() > MOST_ENTRIES) {
                    throw bomb(entry.getName());
                }
                name(entry.getName());
                try (InputStream in = zip.getInputStream(entry)) {
                    part(entry.getName(), in);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw refused("truncated", "zip", new BilingualText("工作簿已损坏或不完整", "The workbook is damaged or incomplete"));
        }
        if (shared.missing() != null) {
            throw refused(
                    "missing-text",
                    Texts.shown(shared.missing()),
                    new BilingualText(
                            "单元格引用的文字在文件中不存在，工作簿已损坏",
                            "The workbook is damaged: a cell refers to a text that is missing from the file"));
        }
        return new Found(merges, marked, rare);
    }

    private void name(String name) throws Workbook.Refused {
        String low = name.toLowerCase(Locale.ROOT);
        if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
            throw refused(
                    "unsafe-name",
                    Texts.shown(name),
                    new BilingualText("工作簿内含有指向别处的部件名", "A part of the workbook has a name that points elsewhere"));
        } else if (low.contains("vbaproject") || low.contains("/activex/") || low.contains("macrosheets")) {
            throw refused(
                    "macros",
                    Texts.shown(name),
                    new BilingualText("工作簿含有宏，未读取", "The workbook contains macros and was not read"));
        } else if (low.contains("/externallinks/")) {
            throw refused(
                    "external-links",
                    Texts.shown(name),
                    new BilingualText("工作簿引用了别的文件，未读取", "The workbook refers to other files and was not read"));
        }
    }

    private void part(String name, InputStream in) throws IOException {
        boolean texts = name.equals(textsPart);
        if (texts) {
            shared.begin();
        }
        boolean sheet = !texts && name.startsWith("xl/worksheets/");
        boolean xml = texts || sheet || name.endsWith(".xml") || name.endsWith(".rels");
        long most = sheet || !xml ? LARGEST_PART : LARGEST_TEXTS;
        bounds.begin();
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        long size = 0;
        for (int n = in.readNBytes(buffer, kept, buffer.length - kept);
                n > 0;
                n = in.readNBytes(buffer, kept, buffer.length - kept)) {
            size += n;
            total += n;
            if (size > most || total > LARGEST_TOTAL) {
                throw bomb(name);
            }
            int filled = kept + n;
            if (xml) {
                if (size == n && !isUtf8(buffer, filled)) {
                    throw entities(name); // in another encoding a document type would go undetected
                }
                if (size == n && RareForms.isStrict(buffer, filled)) {
                    rare.add(name);
                }
                scan(name, sheet, texts, buffer, filled);
                if (!bounds.take(buffer, kept, filled)) {
                    throw bounds.isLarge() ? bomb(name) : unusual(name);
                }
                kept = Math.min(LONGEST_MARK, filled);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
        }
    }

    /** Whether the first byte after spaces and the UTF-8 byte order mark is that of a tag, in UTF-8 or an encoding like it. */
    private static boolean isUtf8(byte[] start, int filled) {
        int i = filled > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF ? 3 : 0;
        while (i < filled && (start[i] == ' ' || start[i] == '\n' || start[i] == '\r' || start[i] == '\t')) {
            i++;
        }
        return i == filled || (start[i] == '<' && (i + 1 == filled || start[i + 1] != 0));
    }

    private void scan(String name, boolean sheet, boolean texts, byte[] buffer, int filled) throws IOException {
        for (int i = 0; i + 12 < filled; i++) {
            if (buffer[i] != '<') {
                continue;
            }
            if (texts) {
                shared.count(buffer, i);
            } else if (sheet && buffer[i + 1] == 'v') {
                shared.refer(name, buffer, i, filled);
            }
            if (shared.areTooMany()) {
                throw bomb(name);
            }
            if (buffer[i + 1] == '!' && (buffer[i + 2] == 'D' || buffer[i + 2] == 'E')) {
                throw entities(name);
            }
            if ((sheet || texts) && isMark(buffer, i + 1, filled)) {
                marked.add(name);
            }
            if (sheet && RareForms.isAt(buffer, i, filled)) {
                rare.add(name);
            }
            if (sheet && (buffer[i + 1] == 'm' || buffer[i + 1] == 'x')) {
                merge(name, new String(buffer, i, Math.min(LONGEST_MARK, filled - i), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Whether an element's name, without its prefix, is that of a superscript, subscript or struck-out run. */
    private static boolean isMark(byte[] buffer, int name, int filled) {
        int from = name;
        for (int i = name; i < Math.min(filled, name + LONGEST_PREFIX) && buffer[i] >= ':'; i++) {
            from = buffer[i] == ':' ? i + 1 : from;
        }
        return starts(buffer, from, filled, "vertAlign") || starts(buffer, from, filled, "strike");
    }

    private static boolean starts(byte[] buffer, int from, int filled, String word) {
        int i = 0;
        while (i < word.length() && from + i < filled && buffer[from + i] == word.charAt(i)) {
            i++;
        }
        return i == word.length();
    }

    private void merge(String name, String text) throws IOException {
        Matcher merge = MERGE.matcher(text);
        if (merge.lookingAt()) {
            Set<String> all = merges.computeIfAbsent(name, n -> new LinkedHashSet<>());
            all.add(merge.group(1));
            if (all.size() > MOST_MERGES) {
                throw bomb(name);
            }
        }
    }

    private Workbook.Refused entities(String name) {
        return refused(
                "entities",
                Texts.shown(name),
                new BilingualText(
                        "工作簿的 XML 含有文档类型或实体声明，未读取",
                        "The workbook's XML declares a document type or entities and was not read"));
    }

    private Workbook.Refused unusual(String name) {
        return refused(
                "unusual-xml",
                Texts.shown(name),
                new BilingualText(
                        "工作簿内部的名称、属性或层次过多，不是表格软件写出的，未读取",
                        "The workbook's XML has more names, attributes or levels than any spreadsheet program writes; it was not read"));
    }

    private Workbook.Refused bomb(String name) {
        return refused(
                "zip-bomb",
                Texts.shown(name),
                new BilingualText("工作簿解压后过大，未读取", "The workbook grows too large when unpacked and was not read"));
    }

    private Workbook.Refused refused(String code, String found, BilingualText message) {
        Path last = file.getFileName();
        return new Workbook.Refused(new InputProblem(
                code,
                message,
                Texts.printable(last == null ? file.toString() : last.toString()),
                found,
                new BilingualText("用填报模板填写的普通 .xlsx 文件", "a plain .xlsx file, filled in from the template"),
                new BilingualText(
                        "把数据复制（仅粘贴数值）到新的填报模板里再报送；模板用 dudao template 生成。",
                        "Copy the data (values only) into a new template, created with dudao template.")));
    }
}
