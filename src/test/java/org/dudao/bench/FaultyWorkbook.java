package org.dudao.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of 300 rows, of which 100 have a value that cannot be read. */
final class FaultyWorkbook {
    private static final int SCHOOLS = 10;
    private static final int ROWS = 300;
    private static final int EACH = 3;

    /** One for each of the fields below, in turn. */
    private static final List<String> WRONG = List.of("约3450", "二零二六", "E级", "不清楚", "10月");

    private FaultyWorkbook() {}

    static void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "bench", "1.0")) {
            Worksheet township = workbook.newWorksheet("乡镇");
            row(township, 0, List.of("指标", "数值"));
            row(township, 1, List.of("统计用区划代码", "110101001"));
            row(township, 2, List.of("学年", "2025-2026"));
            Worksheet schools = workbook.newWorksheet("学校");
            row(schools, 0, List.of("学校标识码", "学校名称"));
            for (int i = 1; i <= SCHOOLS; i++) {
                row(schools, i, List.of("31100000" + (10 + i), "第" + i + "小学"));
            }
            Worksheet buildings = workbook.newWorksheet("校舍");
            row(buildings, 0, List.of("校舍单体编号", "学校标识码", "建筑面积", "建成年份", "鉴定等级", "是否使用", "最近鉴定日期"));
            for (int i = 1; i <= ROWS; i++) {
                String school = "31100000" + (11 + i % SCHOOLS);
                List<String> right = new ArrayList<>(List.of("B" + i, school, "3450", "1998", "B", "是", "2026-03-15"));
                if (i % EACH == 0) {
                    int at = i / EACH % WRONG.size();
                    right.set(2 + at, WRONG.get(at));
                }
                row(buildings, i, right);
            }
        }
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(number, i, cells.get(i));
        }
    }
}
