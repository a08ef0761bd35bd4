package org.dudao.facts;

/** A school's group `conduct`. */
public record Conduct(
        @Field(zh = "体罚变相体罚案件数", unit = "件", type = FieldType.WHOLE)
        Long corporalCases,

        @Field(zh = "有偿补课案件数", unit = "件", type = FieldType.WHOLE, note = "与校外培训机构合作的另行填报")
        Long tutoringCases,

        @Field(zh = "收受礼品礼金案件数", unit = "件", type = FieldType.WHOLE)
        Long giftCases,

        @Field(zh = "私招住宿生件数", unit = "件", type = FieldType.WHOLE)
        Long privateBoardingCases,

        @Field(zh = "不按时到岗次数", unit = "次", type = FieldType.WHOLE)
        Long lateEvents,

        @Field(zh = "课堂接打手机次数", unit = "次", type = FieldType.WHOLE)
        Long phoneInClassEvents,

        @Field(zh = "坐着授课次数", unit = "次", type = FieldType.WHOLE)
        Long sittingTeachEvents,

        @Field(zh = "师德承诺书已签", type = FieldType.YES_NO) Boolean pledgeSigned,

        @Field(zh = "学期师德考核次数", unit = "次", type = FieldType.WHOLE)
        Long appraisalPerTerm,

        @Field(zh = "发现侵害学生案件数", unit = "件", type = FieldType.WHOLE, note = "含疑似受到侵害、面临其他危险的情形")
        Long casesFound,

        @Field(zh = "已报告案件数", unit = "件", type = FieldType.WHOLE)
        Long casesReported,

        @Field(zh = "与校外培训机构合作有偿辅导件数", unit = "件", type = FieldType.WHOLE)
        Long trainingBodyCases) {}
