package org.dudao.facts;

import java.time.LocalDate;

/** A school's group `supervision`. */
public record SchoolSupervision(
        @Field(zh = "同一问题限期整改通知次数", unit = "次", type = FieldType.WHOLE)
        Long rectificationNotices,

        @Field(zh = "已整改", type = FieldType.YES_NO) Boolean rectified,
        @Field(zh = "责任督学编号", type = FieldType.STATED_TEXT) String inspectorId,

        @Field(zh = "学期经常性督导次数", unit = "次", type = FieldType.WHOLE)
        Long visitsPerTerm,

        @Field(zh = "责任督学人数", unit = "人", type = FieldType.WHOLE, note = "指派到本校的责任督学；没有的填0")
        Long inspectors,

        @Field(zh = "责任督学负责学校数", unit = "所", type = FieldType.WHOLE, note = "本校责任督学在整个责任区负责的学校（园）数，含本校；有几名的填负责最多的")
        Long inspectorSchools,

        @Field(zh = "责任督学信息已公布", type = FieldType.YES_NO, note = "姓名、联系方式和督导事项，公布的地方按当地规定")
        Boolean inspectorPosted,

        @Field(zh = "最近综合督导日期", type = FieldType.DATE) LocalDate lastComprehensive) {}
