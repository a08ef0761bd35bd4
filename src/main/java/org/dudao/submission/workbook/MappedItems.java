package org.dudao.submission.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.submission.json.Problems;

/** An office's own sheet with an item in each row, such as 指标 beside 数值, by a map. */
record MappedItems(String name, Workbook.Sheet own, FormMap.Sheet map, String mapName)
        implements Workbook.Sheet, MappedFigures {
    @Override
    public Iterator<Workbook.Row> rows() throws IOException {
        return own.rows();
    }

    @Override
    public List<SingleRowSheet.Located> items(FormNames names, FormUnits units, Problems problems) throws IOException {
        List<Workbook.Row> head = MappedSheet.head(own, map.headingRow());
        HeadingBlock block = HeadingBlock.of(head, map.headingRow());
        int key = column(block, map.key(), problems);
        int value = column(block, String.valueOf(map.value()), problems);
        if (key < 0 || value < 0) {
            return List.of();
        }
        Map<String, FormMap.Column> wanted = new HashMap<>();
        map.columns().forEach(one -> wanted.put(HeadingNormalizer.letters(one.heading()), one));
        Set<FormMap.Column> found = new HashSet<>();
        List<SingleRowSheet.Located> items = new ArrayList<>();
        for (Iterator<Workbook.Row> rows = own.rows(); rows.hasNext(); ) {
            Workbook.Row row = rows.next();
            Workbook.Cell label = row.number() > map.headingRow() ? row.cell(key) : null;
            FormMap.Column item = label == null ? null : wanted.get(HeadingNormalizer.letters(label.text()));
            if (item == null) {
                continue;
            }
            found.add(item);
            FormLayout.FormColumn field = item.to() == null ? null : names.path(item.to());
            if (field != null && map.has(field.path())) {
                FormUnits.Stated unit = item.unit() == null
                        ? null
                        : new FormUnits.Stated(item.unit(), FormReader.place(this, row.number(), key), true);
                items.add(new SingleRowSheet.Located(
                        row.cell(value),
                        FormReader.Column.of(
                                value,
                                field,
                                units.find(field, unit == null ? List.of() : List.of(unit)),
                                item.values()),
                        row.number()));
            } else if (item.to() != null) {
                MappedFigures.unknown(problems, mapName + ":" + item.line(), item.to());
            }
        }
        map.columns().stream()
                .filter(one -> one.to() != null && !found.contains(one))
                .forEach(one ->
                        MappedSheet.missing(problems, FormReader.place(this, map.headingRow(), key), one.heading()));
        return items;
    }

    private int column(HeadingBlock block, String heading, Problems problems) {
        int column = block.column(heading);
        if (column < 0) {
            MappedSheet.missing(problems, FormReader.place(this, map.headingRow(), 0), heading);
        }
        return column;
    }
}
