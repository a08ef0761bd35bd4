package org.dudao.submission.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Worksheet;

/** The first sheet of a form: how to fill it in, its sheets, and the signatures. */
final class FormCover {
    static final String NAME = "填报说明";

    private static final double[] WIDTHS = {3, 22, 72};
    private static final int LINE = 30;
    private static final String SIGNED = "上列数据已与原始台账核对，真实、完整。";

    private final FormBook book;
    private final Worksheet sheet;
    private int row = 3;

    private FormCover(FormBook book) {
        this.book = book;
        this.sheet = book.sheet(NAME);
    }

    /**
     * Writes it.
     *
     * @param programVersion the program's version
     */
    static void write(FormBook book, String programVersion) throws IOException {
        FormCover cover = new FormCover(book);
        cover.sheet.hideGridLines();
        double width = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            cover.sheet.width(i, WIDTHS[i]);
            width += WIDTHS[i];
        }
        cover.sheet.value(1, 1, "教育督导报送数据填报表");
        cover.sheet.range(1, 1, 1, 2).merge();
        cover.sheet.style(1, 1).bold().fontSize(20).fontColor(FormBook.BLUE).set();
        cover.sheet.rowHeight(1, 34);
        cover.lines(programVersion);
        cover.sheets();
        cover.signatures();
        FormPages.finish(cover.sheet, width, 1, 1, 1);
    }

    private void lines(String programVersion) {
        List<String[]> lines = new ArrayList<>(List.of(new String[][] {
            {"填报范围", "一个乡镇一个学年一份；先填“乡镇”表，再填“学校”及其他各表。"},
            {"必填项", "栏名带“*”的必须填写。其余各项没有数据的留空：留空表示未报送，所涉标准不作判定，也不视为达标。"},
            {"确实没有的", "该项规定可以没有的填“无”；整张表确无内容的，在表头“" + FormWriter.NOTHING + "”右边填“无”。"},
            {"学校", "标识码和校名只在“学校”表填一次，其他各表从下拉框选标识码，校名自动显示；红色的标识码在“学校”表中没有。"},
            {"编号", "学校标识码只在“学校”表填写；校舍、班级、校车等的编号可用本单位的叫法，如 1号楼、一(1)班，也可填 1、2、3（下拉自动递增）；人员的编号用自编的序号。不得填写姓名、身份证号。"},
            {"口径", "各项的含义、统计时点和来源见“" + FormGuide.NAME + "”表，选中一格时也有提示。"},
            {"还缺什么", "“" + FormCompleteness.NAME + "”表随填随算各校各表已填几项。"},
            {"日期", "如 2026-03-15 或 2026年3月15日。"},
            {"是否", "从下拉框选“是”或“否”。"},
            {"单位", "按栏名下注明的单位填写数字，金额一律以元为单位，不写“万元”。"},
            {"多项内容", "用顿号隔开，如 语文、数学；各年级人数如 一年级:40、二年级:38。"},
            {"增减行列", "行可以增加、删除、排序；自用的栏目栏名写“备注”，不会被读取。"},
            {"核查", "dudao check 本文件.xlsx -o 输出文件夹"},
            {"联系人及电话", ""},
            {"模板版本", FormWriter.VERSION + "（Dudao 督导 " + programVersion + "）"}
        }));
        if (book.lastYear().any()) {
            lines.add(0, new String[] {LastYearMarks.LABEL, book.lastYear().note()});
        }
        for (String[] line : lines) {
            line(line[0], line[1]);
        }
    }

    private void line(String label, String text) {
        sheet.value(row, 1, label);
        sheet.value(row, 2, text);
        sheet.style(row, 1)
                .bold()
                .fillColor(FormBook.PALE)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.style(row, 2)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.rowHeight(row, LINE);
        row++;
    }

    /** The names of the sheets, several in a line, so that the cover fits on one page. */
    private void sheets() {
        List<String> names = book.layout().sheets().stream()
                .map(one -> one.name() + "（" + one.columns().size() + "项）")
                .toList();
        line("工作表", String.join("、", names));
        sheet.rowHeight(row - 1, 2.5 * LINE);
    }

    private void signatures() {
        row++;
        line("声明", SIGNED);
        line("填报单位（盖章）", "");
        line("填表人", "");
        line("审核人", "");
        line("负责人", "");
        line("填报日期", "");
    }
}
