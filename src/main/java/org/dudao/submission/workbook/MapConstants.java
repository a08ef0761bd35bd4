package org.dudao.submission.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dudao.submission.json.Problems;

/**
 * The township's values that stand in the map itself, as a sheet named like it with a row for each line.
 *
 * @param constants by path
 */
record MapConstants(String name, Map<String, FormMap.Constant> constants) implements Workbook.Sheet, MappedFigures {
    @Override
    public Iterator<Workbook.Row> rows() {
        return constants.entrySet().stream()
                .map(one -> new Workbook.Row(
                        one.getValue().line(),
                        List.of(
                                Workbook.Cell.text(one.getKey()),
                                Workbook.Cell.text(one.getValue().value()))))
                .iterator();
    }

    @Override
    public String place(int row, int column) {
        return name + ":" + row;
    }

    @Override
    public List<SingleRowSheet.Located> items(FormNames names, FormUnits units, Problems problems) {
        List<SingleRowSheet.Located> items = new ArrayList<>();
        constants.forEach((path, constant) -> {
            FormLayout.FormColumn field = names.path(path);
            if (field == null) {
                MappedFigures.unknown(problems, name + ":" + constant.line(), path);
            } else {
                items.add(new SingleRowSheet.Located(
                        Workbook.Cell.text(constant.value()), FormReader.Column.of(1, field, null), constant.line()));
            }
        });
        return items;
    }
}
