package org.dudao.submission.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.RecordSchema;
import org.dudao.io.RegularFile;
import org.dudao.submission.json.FieldForms;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;
import org.jspecify.annotations.Nullable;

/** Submissions in the workbook form: recognises and opens them, and states their problems by cell. */
public final class FormFile {
    private static final Pattern POINTER = Pattern.compile("/[A-Za-z]+(?:/\\d+)?(?:/[A-Za-z]+)*");
    private static final int MAGIC = 8;

    private FormFile() {}

    /** Whether a file is a workbook or a folder of tables, decided by content and not by name. */
    public static boolean isForm(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            try (java.util.stream.Stream<Path> files = Files.list(file)) {
                if (files.anyMatch(f -> CsvWorkbook.isTable(f))) {
                    return true;
                }
            }
            return MappedFiles.map(file) != null;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        return isWorkbook(magic(file));
    }

    /** Whether bytes are a workbook's, by how they begin. */
    public static boolean isWorkbook(byte[] start) {
        return FileKind.isZip(start) || FileKind.isOle(start);
    }

    /** Whether a file is a workbook in the format of Excel before 2007. */
    public static boolean isOld(Path file) throws IOException {
        return Files.isRegularFile(file) && FileKind.isOle(magic(file));
    }

    private static byte[] magic(Path file) throws IOException {
        try (InputStream in = RegularFile.open(file)) {
            return in.readNBytes(MAGIC);
        }
    }

    /** A workbook, a folder of tables, or one with an office's own files and their map. */
    public static SubmittedTables source(Path file) throws IOException {
        MappedFiles mapped = Files.isDirectory(file) ? MappedFiles.in(file) : null;
        return mapped == null ? new PlainForm(file) : mapped;
    }

    /** Opens it. */
    public static Workbook open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            MappedFiles mapped = MappedFiles.in(file);
            return mapped == null ? CsvWorkbook.open(file) : mapped.open();
        }
        return FileKind.isOle(magic(file)) ? XlsWorkbook.open(file) : XlsxWorkbook.open(file);
    }

    /** Rewords problems of the JSON tokens for a workbook: cells instead of pointers, and forms of entry instead of JSON types. */
    public static void reword(
            Problems from, FormLocations places, Dictionary dictionary, ValueSuggestions suggestions, Problems into) {
        List<InputProblem> kept = from.kept();
        Set<String> reported = into.kept().stream().map(InputProblem::place).collect(Collectors.toSet());
        for (InputProblem p : kept) {
            if (p.code().equals("missing") && reported.contains(places.locate(p.place()))) {
                // the cell is not empty: its value was reported
                continue;
            }
            if (!p.place().startsWith("/")) {
                into.add(p);
                continue;
            }
            String found = p.found().startsWith("\"")
                            && p.found().endsWith("\"")
                            && p.found().length() > 1
                    ? p.found().substring(1, p.found().length() - 1)
                    : p.found();
            FieldSchema field = field(dictionary, p.place());
            String suggestion = field == null || !(isValue(p.code()) || p.code().equals("dangling-code"))
                    ? ""
                    : suggestions.suggest(field, FieldNames.path(p.place()), found);
            boolean isGeneral = field != null && !isRowWithoutCode(p, field);
            BilingualText expected = isGeneral && isValue(p.code()) ? expected(field) : reword(p.expected(), places);
            BilingualText correction = isGeneral && isValue(p.code())
                    ? correction(field, found, suggestion)
                    : reword(p.correction(), places);
            BilingualText message = isGeneral && p.code().equals("missing")
                    ? new BilingualText("缺少必填项“" + field.zh() + "”", "The required item " + field.zh() + " is missing")
                    : reword(p.message(), places);
            String label = places.label(p.place());
            into.add(new InputProblem(
                    p.code(), message, places.locate(p.place()), found, expected, correction, label, suggestion));
        }
        into.count(from.total() - kept.size());
    }

    /** Whether a row lacks a code that something else may stand for, which its problem says. */
    private static boolean isRowWithoutCode(InputProblem problem, FieldSchema field) {
        return problem.code().equals("missing") && field.type() == FieldType.ROW_CODE && !field.required();
    }

    private static boolean isValue(String code) {
        return List.of("wrong-type", "unknown-code", "impossible-date", "wrong-text", "placeholder", "missing")
                .contains(code);
    }

    /** The field of a value's address, or of an item within it; null if there is none. */
    public static @Nullable FieldSchema field(Dictionary dictionary, String pointer) {
        RecordSchema shape = dictionary.dataset();
        for (String step : List.of(pointer.substring(1).split("/", -1))) {
            if (!step.isEmpty() && Character.isDigit(step.charAt(0))) {
                continue;
            }
            RecordSchema.Part part = shape.parts().get(step);
            if (part == null) {
                return null;
            }
            if (part.field() != null) {
                return part.field();
            }
            shape = part.shape();
        }
        return null;
    }

    private static BilingualText reword(BilingualText text, FormLocations places) {
        return new BilingualText(
                reword(text.zh(), places).replace("没有报送的填 null", "没有报送的留空").replace("删去该项或填 null", "留空"),
                reword(text.en(), places)
                        .replace("null if it is not reported", "leave the cell empty if it is not reported"));
    }

    private static String reword(String text, FormLocations places) {
        Matcher pointer = POINTER.matcher(text);
        StringBuilder worded = new StringBuilder();
        while (pointer.find()) {
            pointer.appendReplacement(worded, Matcher.quoteReplacement(places.locate(pointer.group())));
        }
        return pointer.appendTail(worded).toString();
    }

    /** The form of entry of a field in a cell. */
    static BilingualText expected(FieldSchema field) {
        return switch (field.type()) {
            case YES_NO -> new BilingualText("是 或 否", "是 (yes) or 否 (no)");
            case DATE -> new BilingualText("日期，如 2026-03-15", "a date such as 2026-03-15");
            case STATED_DATE ->
                new BilingualText("日期，如 2026-03-15；确实没有的填“无”", "a date such as 2026-03-15; 无 if there is none");
            case STATED_TEXT -> new BilingualText("文字；确实没有的填“无”", "a text; 无 if there is none");
            case CHOICE -> {
                String zh = String.join(
                        "、", FieldForms.choices(field).stream().map(c -> c.zh()).toList());
                String en = String.join(
                        ", ",
                        FieldForms.choices(field).stream()
                                .map(c -> c.zh() + " (" + c.en() + ")")
                                .toList());
                yield new BilingualText(zh + " 之一", "one of " + en);
            }
            case MONTHS -> new BilingualText("月份，用顿号隔开，如 2025-09、2025-10", "months such as 2025-09、2025-10");
            case TERMS ->
                new BilingualText(
                        "学期起止，如 2025-09-01至2026-01-31；2026-02-01至2026-07-31", "terms such as 2025-09-01至2026-01-31；…");
            case CODES -> new BilingualText("编号，用顿号隔开，如 B1、B2", "codes separated by 、 such as B1、B2");
            case TEXTS -> new BilingualText("若干项，用顿号隔开", "items separated by 、");
            case COUNTS -> new BilingualText("名称和数，如 语文:6、数学:5", "names and numbers such as 语文:6、数学:5");
            case GRADE_COUNTS -> new BilingualText("年级和人数，如 一年级:40、二年级:38", "grades and numbers such as 一年级:40、二年级:38");
            default -> FieldForms.expected(field);
        };
    }

    /** What to do about a value; a value that stands there is corrected, not deleted. */
    private static BilingualText correction(FieldSchema field, String found, String suggestion) {
        boolean number = field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL;
        if (!suggestion.isEmpty()) {
            return new BilingualText(
                    "核对后采用建议；不是这个意思的，按应填的形式填写。",
                    "Check the suggestion and take it; if something else is meant, write that as expected.");
        } else if (number && !found.isBlank()) {
            return new BilingualText("改填实有的数字，不写单位和说明。", "Write the actual number, without a unit or a remark.");
        }
        if (field.type() == FieldType.ROW_CODE) {
            return FieldForms.correction(field);
        }
        return field.required()
                ? new BilingualText("按应填的形式填写；该项必填。", "Write it as expected; it is required.")
                : new BilingualText(
                        "按应填的形式填写；没有报送的留空。", "Write it as expected; leave the cell empty if it is not reported.");
    }

    /** The files that a submission's hash covers: for a folder, its tables in order, or a map and the office's files. */
    public static List<Path> parts(Path file) throws IOException {
        if (!Files.isDirectory(file)) {
            return List.of(file);
        }
        MappedFiles mapped = MappedFiles.in(file);
        if (mapped != null) {
            return mapped.parts();
        }
        try (java.util.stream.Stream<Path> files = Files.list(file)) {
            return new ArrayList<>(
                    files.filter(f -> CsvWorkbook.isTable(f)).sorted().toList());
        }
    }
}
