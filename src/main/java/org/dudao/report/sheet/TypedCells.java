package org.dudao.report.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.submission.SubmittedWorkbook;

/**
 * Carries typed values from a ledger and packs over into their replacements, by item id.
 *
 * <p>Carried over are cells that people fill in, rows and columns that an office has added, and issued texts that a bureau has changed, if
 * they would be issued unchanged. Other differences, such as colours or further sheets, remain only in the old file.
 */
public final class TypedCells {
    /**
     * The result.
     *
     * @param files the bytes of the modified documents, by path
     * @param same documents with the contents of the file to be replaced, which need not be written
     * @param cells the number of cells carried over, by path of the old file
     * @param left the values not carried over, in order of files and rows
     */
    public record Carried(
            Map<String, byte[]> files, Set<String> same, Map<String, Integer> cells, List<LeftOver> left) {}

    /**
     * A typed value that was not carried over.
     *
     * @param file path of the file that holds it
     * @param about the item and the column by name; null for a whole file
     * @param value the typed value; empty for a whole file
     * @param why the reason, as part of a sentence
     */
    public record LeftOver(String file, BilingualText about, String value, BilingualText why) {}

    private static final List<TypedSheet> BESIDE = List.of(QuerySheet.TABLE, MissingSheet.TABLE);
    private static final BilingualText ADDED = new BilingualText("自行增加的行不能带入", "added rows cannot be carried over");
    private static final BilingualText GONE = new BilingualText("本次核查没有这一事项", "this check has no such item");

    private final Map<String, Path> fresh;
    private final Map<String, TypedBook> books = new LinkedHashMap<>();
    private final CellCarrier carrier = new CellCarrier();

    private TypedCells(Map<String, Path> fresh) {
        this.fresh = fresh;
    }

    /** Whether a document is a ledger or a pack, whose cells can be carried over. */
    public static boolean isFilledIn(String path) {
        return path.equals(Ledger.FILE) || path.startsWith(Packs.FOLDER + "/");
    }

    /**
     * Carries values over.
     *
     * @param old files changed by people, by path
     * @param elsewhere files of an earlier check in another folder, by path; those of {@code old} come first
     * @param fresh newly created documents, by path
     */
    public static Carried of(Map<String, Path> old, Map<String, Path> elsewhere, Map<String, Path> fresh)
            throws IOException {
        Map<String, Path> documents = new TreeMap<>(fresh);
        documents.keySet().removeIf(path -> !isFilledIn(path));
        TypedCells typed = new TypedCells(documents);
        try {
            return typed.carry(old, elsewhere);
        } finally {
            for (TypedBook book : typed.books.values()) {
                book.workbook().close();
            }
        }
    }

    private Carried carry(Map<String, Path> old, Map<String, Path> elsewhere) throws IOException {
        Map<String, Map<String, String>> before = new TreeMap<>();
        for (String path : inOrder(old)) {
            carrier.read(path);
            read(path, old.get(path), before);
        }
        for (String path : inOrder(elsewhere)) {
            carrier.read(elsewhere.get(path).toString());
            read(path, elsewhere.get(path), new TreeMap<>());
        }
        Map<String, byte[]> files = new TreeMap<>();
        Set<String> same = new TreeSet<>();
        for (String path : fresh.keySet()) {
            if (before.containsKey(path)
                    && TypedBook.texts(book(path).workbook()).equals(before.get(path))) {
                same.add(path);
            } else if (carrier.hasTouched(path)) {
                files.put(path, PackMerge.bytes(book(path).workbook()));
            }
        }
        return new Carried(files, same, carrier.cells(), carrier.left());
    }

    /** The ledger before packs: where both have a row for an item that is gone, the bureau's entries stay. */
    private static List<String> inOrder(Map<String, Path> files) {
        return files.keySet().stream()
                .sorted(Comparator.comparing((String path) -> !path.equals(Ledger.FILE))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void read(String path, Path file, Map<String, Map<String, String>> before) throws IOException {
        try (XSSFWorkbook workbook = SubmittedWorkbook.open(file)) {
            if (carry(path, TypedBook.of(workbook))) {
                before.put(path, TypedBook.texts(workbook));
            }
        } catch (SubmittedWorkbook.Unfit e) {
            carrier.leave(e.reason());
        } catch (RuntimeException e) {
            // whatever exception the library throws for an edited file, the file is kept
            carrier.leave(new BilingualText("文件不能识别", "the file cannot be read"));
        }
    }

    /** Whether the file is one of this program, with identifiable cells. */
    private boolean carry(String path, TypedBook old) throws IOException {
        if (old.items() == null) {
            carrier.leave(new BilingualText(
                    "其中没有带事项编号的表，不能识别填写的内容", "it has no table with item ids, by which entries could be identified"));
            return false;
        }
        TypedBook home = fresh.containsKey(path) ? book(path) : null;
        if (home != null && old.isOfAnotherTownship(home)) {
            carrier.leave(new BilingualText("是另一乡镇或另一学年的", "it belongs to another township or school year"));
            return false;
        }
        TypedTable from = old.items();
        if (home != null) {
            addColumns(from, path);
        }
        for (TypedTable table : old.tables()) {
            for (Map.Entry<String, XSSFRow> row : table.rows().entrySet()) {
                String to = holder(row.getKey(), path);
                if (to == null) {
                    carrier.leave(table, row.getValue(), GONE);
                } else {
                    item(path, old, table, row.getKey(), row.getValue(), to);
                }
            }
        }
        for (XSSFRow row : from.again()) {
            carrier.leave(
                    from,
                    row,
                    new BilingualText("这一事项编号有两行，带入的是前一行", "the item id is in two rows; the first was carried over"));
        }
        for (XSSFRow row : from.unnamed()) {
            added(path, from, row, home);
        }
        if (old.earlier() != null) {
            Stream.of(old.earlier().again(), old.earlier().unnamed())
                    .flatMap(List::stream)
                    .forEach(row -> carrier.leave(old.earlier(), row, ADDED));
        }
        if (path.equals(Ledger.FILE) && home != null) {
            for (TypedSheet sheet : BESIDE) {
                beside(path, old.workbook(), home, sheet);
            }
            if (home.remember(old)) {
                carrier.touch(path);
            }
        }
        return true;
    }

    private TypedBook book(String path) throws IOException {
        TypedBook book = books.get(path);
        if (book == null) {
            book = TypedBook.of(SubmittedWorkbook.open(fresh.get(path)));
            books.put(path, book);
        }
        return book;
    }

    /** The document with an item, or the ledger if it lists it as one of earlier checks: usually the one of equal name, but an item may pass to another party, and a school be renamed. */
    private String holder(String id, String path) throws IOException {
        if (fresh.containsKey(path) && book(path).items().rows().containsKey(id)) {
            return path;
        }
        for (String other : path.equals(Ledger.FILE) ? Set.<String>of() : fresh.keySet()) {
            if (!other.equals(Ledger.FILE) && book(other).items().rows().containsKey(id)) {
                return other;
            }
        }
        TypedTable earlier = fresh.containsKey(Ledger.FILE) ? book(Ledger.FILE).earlier() : null;
        return earlier != null && earlier.rows().containsKey(id) ? Ledger.FILE : null;
    }

    /** Adds an office's own columns to the document, empty if nothing is carried over. */
    private void addColumns(TypedTable from, String path) throws IOException {
        TypedTable to = book(path).items();
        for (String key : from.columns().keySet()) {
            if (LedgerField.of(key) == null && addColumn(from, key, to)) {
                carrier.touch(path);
            }
        }
    }

    private static boolean addColumn(TypedTable from, String key, TypedTable to) {
        boolean isNew = !to.columns().containsKey(key);
        if (isNew) {
            to.addColumn(key, from.heading(key));
        }
        return isNew;
    }

    private void item(String path, TypedBook old, TypedTable from, String id, XSSFRow row, String holder)
            throws IOException {
        TypedBook to = book(holder);
        TypedTable table = to.tableOf(id);
        boolean isOfThisCheck = to.items().rows().containsKey(id);
        if (!holder.equals(path) && isOfThisCheck) {
            addColumns(from, holder);
        }
        for (String key : from.columns().keySet()) {
            LedgerField field = LedgerField.of(key);
            if (field != null && field.isWritten()) {
                String was = old.issued(id, field);
                String typed = from.text(row, key);
                if (was == null || typed.equals(was)) {
                    continue;
                } else if (!was.equals(to.issued(id, field))) {
                    carrier.leave(
                            from, row, key, new BilingualText("下达的内容有变，以本次为准", "the issued text has changed since"));
                    continue;
                }
            } else if (from.isEmpty(row, key)) {
                continue;
            } else if (field == null && !isOfThisCheck) {
                addColumn(from, key, table);
            }
            carrier.put(from, row, key, holder, table, table.rows().get(id));
        }
    }

    /** A row without an id, added by an office for an item of another supervision. */
    private void added(String path, TypedTable from, XSSFRow row, TypedBook home) throws IOException {
        boolean plain = from.columns().keySet().stream()
                .map(key -> from.cell(row, key))
                .allMatch(cell -> cell == null || TypedValue.isPlain(cell));
        if (home == null || !plain || !home.items().columns().keySet().containsAll(from.filled(row))) {
            carrier.leave(from, row, ADDED);
            return;
        }
        XSSFRow to = home.items().addRow();
        for (String key : from.filled(row)) {
            TypedValue.put(from.cell(row, key), to, home.items().columns().get(key));
            carrier.count(path, 1);
        }
    }

    private void beside(String path, XSSFWorkbook old, TypedBook home, TypedSheet sheet) throws IOException {
        TypedTable from = TypedTable.of(old, sheet);
        TypedTable to = TypedTable.of(home.workbook(), sheet);
        if (from == null || to == null) {
            return;
        }
        for (Map.Entry<String, XSSFRow> row : from.rows().entrySet()) {
            List<String> keys = sheet.typed().stream()
                    .map(sheet::key)
                    .filter(key -> !from.text(row.getValue(), key).isEmpty())
                    .toList();
            XSSFRow target = to.rows().get(row.getKey());
            if (target == null
                    && !keys.isEmpty()
                    && carrier.tell(from, row.getValue(), keys, path, home.earlier(), row.getKey())) {
                continue;
            }
            for (String key : keys) {
                if (target == null) {
                    carrier.leave(from, row.getValue(), key, GONE);
                } else {
                    carrier.put(from, row.getValue(), key, path, to, target);
                }
            }
        }
    }
}
