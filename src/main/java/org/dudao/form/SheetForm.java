package org.dudao.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.facts.BilingualText;
import org.dudao.ooxml.PartXml;
import org.dudao.ooxml.Splices;
import org.dudao.ooxml.XmlEscape;
import org.dudao.ooxml.XmlNode;
import org.jspecify.annotations.Nullable;

/** One sheet of a form: its marked cells, and its rows as they are written. */
final class SheetForm {
    private final String name;
    private final int index;
    private final SheetGrid grid;
    private final SharedCellTexts shared;
    private final MarkResolver resolver;
    private final FillLog log;
    private final SortedMap<Integer, SortedMap<Integer, String>> marked = new TreeMap<>();
    private final SortedMap<Integer, SortedMap<Integer, FormMark>> named = new TreeMap<>();
    private final SortedMap<Integer, SortedMap<Integer, String>> put = new TreeMap<>();
    private final SheetLists lists;
    private final CellWriter writer;
    private @Nullable SheetFormulas formulas;

    SheetForm(String name, int index, SheetGrid grid, SharedCellTexts shared, MarkResolver resolver, FillLog log) {
        this.name = name;
        this.index = index;
        this.grid = grid;
        this.shared = shared;
        this.resolver = resolver;
        this.log = log;
        this.writer = new CellWriter(name, grid, log);
        this.lists = new SheetLists(name, grid, resolver, log);
        grid.rows().keySet().forEach(row -> grid.cells(row).forEach((column, cell) -> {
            SharedCellTexts.CellText text = cell.child("f") == null ? shared.textOf(grid.xml(), cell) : null;
            if (text != null && !FormMark.in(text.whole()).isEmpty()) {
                marked.computeIfAbsent(row, r -> new TreeMap<>()).put(column, text.whole());
            }
            if (text != null && FormMark.isBroken(text.whole())) {
                log.broken(writer.place(new CellRef(column, row)), text.whole());
            }
        }));
    }

    String name() {
        return name;
    }

    SheetGrid grid() {
        return grid;
    }

    /** Fills in a cell as a whole, as a name of the workbook asks. */
    void name(CellRef place, FormMark mark) {
        XmlNode cell = grid.cell(place);
        if (cell != null && cell.child("f") != null) {
            log.fault(
                    writer.place(place),
                    mark.shown(),
                    new BilingualText(
                            "名称指向有公式的单元格，没有覆盖；请把名称移到空单元格",
                            "the name is of a cell with a formula, which is not overwritten; name an empty cell"));
            return;
        }
        marked.computeIfAbsent(place.row(), r -> new TreeMap<>()).put(place.column(), "{{" + mark.written() + "}}");
        named.computeIfAbsent(place.row(), r -> new TreeMap<>()).put(place.column(), mark);
    }

    /** Writes a text into a blank cell. */
    void put(CellRef place, String text) {
        put.computeIfAbsent(place.row(), r -> new TreeMap<>()).put(place.column(), text);
    }

    /** Whether anything in it is to be filled in. */
    boolean isMarked() {
        return !marked.isEmpty();
    }

    /** The cells whose content is new: the marked ones, and all of the rows in which lists stand. */
    Set<CellRef> filledCells() {
        Set<CellRef> all = new HashSet<>();
        marked.forEach((row, cells) -> cells.keySet().forEach(column -> all.add(new CellRef(column, row))));
        for (SheetLists.Repeated list : lists.byRow().values()) {
            Set<Integer> columns = new HashSet<>(grid.cells(list.row()).keySet());
            columns.addAll(marked.getOrDefault(list.row(), new TreeMap<>()).keySet());
            for (int i = 0; i <= list.free(); i++) {
                for (int column : columns) {
                    all.add(new CellRef(column, list.row() + i));
                }
            }
        }
        return all;
    }

    /** Plans its lists. */
    RowShift plan() {
        lists.plan(marked);
        return lists.shift();
    }

    /**
     * The rows as they are written.
     *
     * @param formulas how formulas change; null if they stay as they are
     */
    String rows(@Nullable SheetFormulas formulas) {
        this.formulas = formulas;
        PartXml xml = grid.xml();
        XmlNode data = grid.data();
        StringBuilder out = new StringBuilder();
        TreeSet<Integer> all = new TreeSet<>(grid.rows().keySet());
        all.addAll(marked.keySet());
        all.addAll(put.keySet());
        SortedMap<Integer, SheetLists.Repeated> below = new TreeMap<>();
        lists.byRow().values().forEach(r -> {
            for (int i = 1; i <= r.free(); i++) {
                below.put(r.row() + i, r);
            }
        });
        all.addAll(below.keySet());
        int copied = data.openEnd();
        for (int row : all) {
            XmlNode node = grid.rows().get(row);
            if (node != null) {
                out.append(xml.source(), copied, node.start());
                copied = node.end();
            }
            SheetLists.Repeated own = lists.byRow().get(row);
            SheetLists.Repeated list = own == null ? below.get(row) : own;
            int to = lists.shift().moved(row);
            out.append(list == null ? row(row, to) : repeated(list, row - list.row(), row, to));
            if (list != null && row == list.row() + list.free()) {
                for (int i = 1; i <= list.inserted(); i++) {
                    out.append(repeated(list, list.free() + i, 0, to + i));
                }
            }
        }
        return out.append(xml.source(), copied, data.closeStart()).toString();
    }

    /** A row that is not repeated. */
    private String row(int row, int to) {
        XmlNode node = grid.rows().get(row);
        SortedMap<Integer, String> texts = marked.getOrDefault(row, new TreeMap<>());
        if (node != null
                && to == row
                && texts.isEmpty()
                && !put.containsKey(row)
                && (formulas == null || !formulas.concerns(row))) {
            return grid.xml().text(node);
        }
        SortedMap<Integer, String> cells = new TreeMap<>();
        grid.cells(row).forEach((column, cell) -> cells.put(column, moved(cell, new CellRef(column, row), to)));
        put.getOrDefault(row, new TreeMap<>()).forEach((column, text) -> {
            CellRef place = new CellRef(column, row);
            cells.put(column, writer.value(place, grid.cell(place), writer.plain(text)));
        });
        texts.keySet().forEach(column -> {
            CellRef place = new CellRef(column, row);
            cells.put(column, filled(place, grid.cell(place), grid.cell(place), new CellRef(column, to), null));
        });
        return written(node, to, cells);
    }

    /**
     * The marked row once more.
     *
     * @param number the number of the repetition, from 0
     * @param row the row of the form that is used for it; 0 for an inserted one
     */
    private String repeated(SheetLists.Repeated list, int number, int row, int to) {
        int from = list.row();
        SortedMap<Integer, String> cells = new TreeMap<>();
        grid.cells(row).forEach((column, cell) -> cells.put(column, moved(cell, new CellRef(column, row), to)));
        boolean nothing = list.rows().get(number).entry() == null;
        boolean told = false;
        SortedMap<Integer, XmlNode> template = grid.cells(from);
        TreeSet<Integer> columns = new TreeSet<>(template.keySet());
        columns.addAll(marked.getOrDefault(from, new TreeMap<>()).keySet());
        for (int column : columns) {
            CellRef source = new CellRef(column, from);
            CellRef target = new CellRef(column, to);
            XmlNode cell = template.get(column);
            XmlNode styled = grid.cell(new CellRef(column, row)) == null ? cell : grid.cell(new CellRef(column, row));
            String text = marked.getOrDefault(from, new TreeMap<>()).get(column);
            FormMark first = text == null || !nothing || told ? null : ofList(text, list.key());
            if (first != null) {
                told = true;
                String none = log.write(writer.place(target), first, resolver.nothing(list.key()));
                cells.put(column, writer.value(target, styled, writer.plain(String.valueOf(none))));
            } else if (text != null) {
                cells.put(
                        column, filled(source, cell, styled, target, list.rows().get(number)));
            } else if (cell != null
                    && number > 0
                    && (SheetGrid.isFilled(cell) || row == 0 || !grid.rows().containsKey(row))) {
                cells.put(column, copied(cell, styled, source, target));
            }
        }
        XmlNode node = grid.rows().get(row);
        return written(node == null ? grid.rows().get(from) : node, to, cells);
    }

    private @Nullable FormMark ofList(String text, ListRow.Key key) {
        return FormMark.in(text).stream()
                .map(FormMark.Span::mark)
                .filter(mark -> key.covers(resolver.listOf(mark)))
                .findFirst()
                .orElse(null);
    }

    /** A row with other cells; what stands between the cells is only white space. */
    private String written(@Nullable XmlNode node, int to, SortedMap<Integer, String> cells) {
        String tag = node == null ? "<" + writer.prefix() + "row>" : grid.xml().tag(node);
        String open = PartXml.with(tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag, "r", "" + to);
        StringBuilder row = new StringBuilder(open);
        cells.values().forEach(row::append);
        if (node != null) {
            node.children().stream()
                    .filter(c -> !c.is("c"))
                    .forEach(c -> row.append(grid.xml().text(c)));
        }
        return row + "</" + writer.prefix() + "row>";
    }

    /** A cell in another row, with its formula as it then is. */
    private String moved(XmlNode cell, CellRef from, int to) {
        CellRef target = new CellRef(from.column(), to);
        Splices splices = new Splices();
        String tag = grid.xml().tag(cell);
        int length = tag.length();
        XmlNode formula = cell.child("f");
        String other = formula == null || formulas == null ? null : formulas.moved(formula, from);
        if (formula != null && other != null) {
            splices.replace(formula.start() - cell.start(), formula.end() - cell.start(), other);
        }
        XmlNode result = cell.child("v");
        if (formula != null && result != null && formulas != null && formulas.isStale(from)) {
            splices.replace(result.start() - cell.start(), result.end() - cell.start(), "");
            tag = PartXml.without(tag, "t");
        }
        splices.replace(0, length, from.row() == to ? tag : PartXml.with(tag, "r", target.shown()));
        return splices.apply(grid.xml().text(cell));
    }

    /** What stands in the marked row, once more below it. */
    private String copied(XmlNode cell, @Nullable XmlNode styled, CellRef from, CellRef target) {
        XmlNode formula = cell.child("f");
        if (formula != null) {
            String text = formulas == null ? formula.text() : formulas.copied(formula, from, target);
            String prefix = writer.prefix();
            return writer.value(target, styled, "<" + prefix + "f>" + XmlEscape.text(text) + "</" + prefix + "f>");
        }
        String type = cell.attribute("t");
        String whole = writer.value(
                target,
                styled,
                cell.isEmptyTag() ? "" : grid.xml().source().substring(cell.openEnd(), cell.closeStart()));
        return type == null
                ? whole
                : PartXml.with(whole.substring(0, whole.indexOf('>') + 1), "t", type)
                        + whole.substring(whole.indexOf('>') + 1);
    }

    /**
     * A marked cell with its values.
     *
     * @param styled the cell whose style it has
     */
    private String filled(
            CellRef source, @Nullable XmlNode cell, @Nullable XmlNode styled, CellRef target, @Nullable ListRow row) {
        String prefix = writer.prefix();
        FormMark whole = named.getOrDefault(source.row(), new TreeMap<>()).get(source.column());
        SharedCellTexts.CellText text = cell == null || whole != null ? null : shared.textOf(grid.xml(), cell);
        List<FormMark.Span> spans = text == null ? List.of() : FormMark.in(text.whole());
        if (text != null
                && spans.size() == 1
                && spans.get(0).to() - spans.get(0).from()
                        == text.whole().strip().length()) {
            whole = spans.get(0).mark();
        }
        if (whole != null) {
            FieldAnswer answer = resolver.answer(whole, row);
            if (answer.number() != null) {
                log.write(writer.place(target), whole, answer);
                return writer.value(
                        target, styled, "<" + prefix + "v>" + answer.number().toPlainString() + "</" + prefix + "v>");
            } else if (text == null) {
                String written = log.write(writer.place(target), whole, answer);
                return written != null
                        ? writer.value(
                                target, styled, writer.plain(writer.checked(CellWriter.escaped(written), target)))
                        : cell == null ? "" : moved(cell, source, target.row());
            }
        }
        if (text == null) {
            return cell == null ? "" : moved(cell, source, target.row());
        }
        List<String> pieces = Pieces.filled(text.pieces(), mark -> {
            String written = log.write(writer.place(target), mark, resolver.answer(mark, row));
            return written == null ? null : CellWriter.escaped(written);
        });
        writer.checked(String.join("", pieces), target);
        String inner = SharedCellTexts.inner(text, pieces, prefix);
        return writer.value(target, styled, "<" + prefix + "is>" + inner + "</" + prefix + "is>");
    }

    /** Its place among the sheets. */
    int index() {
        return index;
    }

    /** The rows that are inserted. */
    RowShift shift() {
        return lists.shift();
    }

    /** The repeated rows. */
    Iterable<SheetLists.Repeated> repeated() {
        return lists.byRow().values();
    }
}
