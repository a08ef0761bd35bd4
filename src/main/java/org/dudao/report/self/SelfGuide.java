package org.dudao.report.self;

import java.util.List;
import org.dudao.facts.BilingualText;

/** The instructions for filling in a self-assessment's table. */
final class SelfGuide {
    private SelfGuide() {}

    /**
     * A topic and its instruction each.
     *
     * @param left the number of standards that apply to nothing in the township
     */
    static List<BilingualText[]> lines(int left) {
        return List.of(
                line(
                        "一行一项标准",
                        "One row for a standard",
                        "同一标准涉及几所学校或几个对象的，合为一行；只要有一个对象没有达到，就填“不达标”，并在说明中写明是哪些。",
                        "All subjects of a standard share a row: if one of them does not meet it, the answer is \"not met\"; say in the remarks"
                                + " which."),
                line(
                        "报送数据实测值",
                        "Value submitted",
                        "由程序按已报送的数据填入，不是结论；与实际不符的，先更正报送数据。空白的是数据没有报送，或这项标准不以一个数值判断。",
                        "Filled in from the data submitted; it is no conclusion. If it is wrong, correct the data. Empty where no data were"
                                + " submitted, or the standard is not judged by one value."),
                line(
                        "自评结论",
                        "Conclusion",
                        "从下拉框选择：达标、不达标、不适用。由被督导单位据实自行作出，督导机构将与报送数据的核查结果逐项比对；没有把握的整行留空，按“未作自评”处理。",
                        "Choose: met, not met, not applicable. It is your own, and is compared with what is found; an empty row counts as nothing"
                                + " said."),
                line(
                        "自评值",
                        "Own value",
                        "写一个数或一个词，可带单位，如 98.5%、45人、是；涉及几个对象的，写其中最差的一个。与报送数据相同的可以不写。",
                        "One number or one word, such as 98.5%, 45人, 是; of several subjects the worst. May be left empty where it equals the data."),
                line(
                        "佐证编号",
                        "Evidence no.",
                        "与自评报告所附佐证目录的编号一致。",
                        "The number in the list of evidence annexed to the report."),
                line(
                        "不得填写",
                        "Not to be written",
                        "不得填写身份证号，不得写学生、教师的姓名。",
                        "No identity numbers, and no names of pupils or teachers."),
                line(
                        "格式",
                        "Form",
                        "可以排序、调整列宽和移动列；标准编号、隐藏的第三行和隐藏工作表用于识别，请勿改动。填好后以 dudao check … --self 本文件 读取。",
                        "Rows may be sorted and columns moved. Do not change the standard ids, the hidden third row and the hidden sheet. It is read"
                                + " back by dudao check … --self FILE."),
                line(
                        "没有列入的标准",
                        "Standards without a row",
                        left == 0 ? "现行标准全部列入。" : "另有" + left + "项标准按报送数据没有适用的对象，没有列入。",
                        left == 0
                                ? "None: all standards in force have a row."
                                : left + " standards apply to nothing by the data submitted, and have no row."));
    }

    private static BilingualText[] line(String topicZh, String topicEn, String zh, String en) {
        return new BilingualText[] {new BilingualText(topicZh, topicEn), new BilingualText(zh, en)};
    }
}
