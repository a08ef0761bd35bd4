package org.dudao.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Made-up tables of an office in the layout of those in use, whose headings are not the form's. */
final class OfficeForms {
    /** Figures of the schools and of the township, as a statistical return has them. */
    static final String STATISTICS = "office-statistics.xlsx";

    /** The register of buildings, still in the older format. */
    static final String BUILDINGS = "office-buildings.xls";

    /** The classes, as exported from the register of pupils. */
    static final String CLASSES = "office-classes.csv";

    /** Their map, as a person has completed it. */
    static final String MAP = "office-map.yaml";

    private OfficeForms() {}

    /** The files by name. */
    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(STATISTICS, statistics());
        all.put(BUILDINGS, buildings());
        all.put(CLASSES, classes());
        return all;
    }

    private static byte[] statistics() throws IOException {
        try (Workbook book = new XSSFWorkbook()) {
            Sheet schools = book.createSheet("学校基本情况");
            row(schools, 0, "2025年基础教育学校基本情况统计表");
            row(schools, 1, "填报单位：石门镇教育办", "", "", "", "", "", "", "", "", "", "金额单位：万元");
            row(
                    schools,
                    2,
                    "序号",
                    "学校（机构）标识码",
                    "学校（机构）名称",
                    "学校办学类型",
                    "驻地城乡类型",
                    "班数",
                    "在校学生数",
                    "",
                    "",
                    "教职工",
                    "",
                    "占地面积（亩）",
                    "图书（册）",
                    "教学仪器设备总值",
                    "法人代表");
            row(schools, 3, "", "", "", "", "", "", "合计", "其中女", "其中住宿生", "合计", "专任教师", "", "", "", "");
            row(schools, 4, 1, "3199000121", "石门镇中心小学", "小学", "镇区", 18, 742, 351, 96, 49, 45, 28.5, 16400, 92.6, "（略）");
            row(
                    schools,
                    5,
                    2,
                    "3199000122",
                    "石门镇初级中学",
                    "初中",
                    "镇区",
                    12,
                    540,
                    262,
                    310,
                    47,
                    43,
                    40.2,
                    15100,
                    118.35,
                    "（略）");
            row(schools, 6, 3, "3199000123", "石门镇沙坪小学", "小学", "农村", 6, 118, 55, 0, 12, 12, 9, 2700, 16.2, "（略）");
            row(schools, 7, 4, "3199000124", "石门镇中心幼儿园", "幼儿园", "镇区", 9, 246, 120, 0, 31, 18, 6.3, 2100, 12, "（略）");
            row(schools, 8, "合计", "", "", "", "", 45, 1646, 788, 406, 139, 118, 84, 36300, 239.15, "");
            row(schools, 9, "填表人：（略）", "", "", "", "审核人：（略）");
            for (int i : new int[] {0, 1, 2, 3, 4, 5, 11, 12, 13, 14}) {
                schools.addMergedRegion(new CellRangeAddress(2, 3, i, i));
            }
            schools.addMergedRegion(new CellRangeAddress(2, 2, 6, 8));
            schools.addMergedRegion(new CellRangeAddress(2, 2, 9, 10));
            Sheet township = book.createSheet("控辍保学");
            row(township, 0, "控辍保学情况统计表");
            row(township, 1, "序号", "指标名称", "单位", "数值", "备注");
            row(township, 2, 1, "小学适龄儿童数", "人", 873, "");
            row(township, 3, 2, "小学适龄儿童入学人数", "人", 873, "");
            row(township, 4, 3, "小学年初在校生数", "人", 866, "");
            row(township, 5, 4, "小学辍学人数", "人", 0, "");
            row(township, 6, 5, "初中年初在校生数", "人", 548, "");
            row(township, 7, 6, "初中辍学人数", "人", 11, "已劝返3人");
            row(township, 8, 7, "留守儿童人数", "人", 214, "");
            Sheet notes = book.createSheet("编制说明");
            row(notes, 0, "本表由各校上报后汇总。");
            return bytes(book);
        }
    }

    private static byte[] buildings() throws IOException {
        try (Workbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("Sheet1");
            row(sheet, 0, "石门镇中小学（幼儿园）校舍台账");
            row(sheet, 1, "序号", "学校", "楼栋编号", "单体建筑物名称", "主要用途", "面积（平方米）", "建成年代", "结构形式", "安全鉴定等级", "是否在用", "备注");
            row(sheet, 2, 1, "石门镇中心小学", "1号楼", "教学楼", "教学楼", 3120, 2012, "框架结构", "A级", "在用", "");
            row(sheet, 3, 2, "", "2号楼", "综合楼", "办公楼", 1460.5, 2003, "砖混结构", "B级", "在用", "");
            row(sheet, 4, 3, "石门镇初级中学", "1号楼", "教学楼", "教学楼", 2890, 2008, "框架结构", "B级", "在用", "");
            row(sheet, 5, 4, "", "2号楼", "旧宿舍", "学生宿舍", 640, 1986, "砖木结构", "D级", "停用", "待拆");
            row(sheet, 6, 5, "石门镇沙坪小学", "1号楼", "教学楼", "教学楼", 860, 1998, "砖混结构", "C级", "在用", "");
            row(sheet, 7, 6, "石门镇中心幼儿园", "1号楼", "活动楼", "教学楼", 1980, 2015, "框架结构", "A级", "在用", "");
            row(sheet, 8, "合计", "", "", "", "", 10950.5, "", "", "", "", "");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 1, 1));
            return bytes(book);
        }
    }

    private static byte[] classes() {
        List<String> lines = List.of(
                "学校代码,就读学校,所在年级,班级,在籍人数,班主任",
                "3199000121,石门镇中心小学,一年级,一(1)班,41,（略）",
                "3199000121,石门镇中心小学,一年级,一(2)班,42,（略）",
                "3199000121,石门镇中心小学,二年级,二(1)班,47,（略）",
                "3199000122,石门镇初级中学,七年级,七(1)班,51,（略）",
                "3199000122,石门镇初级中学,七年级,七(2)班,49,（略）",
                "3199000123,石门镇沙坪小学,一年级,一(1)班,19,（略）");
        return (String.join("\r\n", lines) + "\r\n").getBytes(Charset.forName("GB18030"));
    }

    private static void row(Sheet sheet, int number, Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (!values[i].equals("")) {
                Cell cell = row.createCell(i);
                if (values[i] instanceof Number figure) {
                    cell.setCellValue(figure.doubleValue());
                } else {
                    cell.setCellValue(String.valueOf(values[i]));
                }
            }
        }
    }

    private static byte[] bytes(Workbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
