package org.dudao.facts;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One building of a school. */
public record Building(
        @Field(
                zh = "校舍单体编号",
                type = FieldType.ROW_CODE,
                lasting = true,
                note = "校内唯一，可用本单位的叫法，如 1号楼；不得含姓名或身份证号；填了校舍名称的可不填")
        String code,

        @Field(zh = "学校标识码", type = FieldType.CODE, lasting = true, required = true)
        String schoolCode,

        @Field(zh = "校舍名称", type = FieldType.NAME, lasting = true, note = "如 教学楼；没有编号时用来区分校舍，校内唯一")
        String name,

        @Field(zh = "用途", type = FieldType.CHOICE, lasting = true)
        BuildingUse use,

        @Field(zh = "建筑面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal area,

        @Field(zh = "建成年份", type = FieldType.WHOLE, lasting = true)
        Long builtYear,

        @Field(zh = "结构类型", type = FieldType.CHOICE, lasting = true, note = "砖木/砖混/框架…")
        Structure structure,

        @Field(zh = "鉴定等级", type = FieldType.CHOICE, note = "JGJ 125-2016")
        SafetyGrade safetyGrade,

        @Field(zh = "是否使用", type = FieldType.YES_NO) Boolean inUse,
        @Field(zh = "危险部位已封闭", type = FieldType.YES_NO) Boolean partClosed,
        @Field(zh = "加固方案日期", type = FieldType.STATED_DATE) StatedDate reinforcementPlanDate,
        @Field(zh = "最近隐患排查日期", type = FieldType.DATE) LocalDate lastCheckDate,
        @Field(zh = "达到重点设防类", type = FieldType.YES_NO) Boolean meetsKeySeismic,
        @Field(zh = "超过设计使用年限", type = FieldType.YES_NO) Boolean pastDesignLife,
        @Field(zh = "最近鉴定日期", type = FieldType.DATE) LocalDate lastAppraisalDate,

        @Field(zh = "抗震设防类别", type = FieldType.CHOICE, lasting = true)
        SeismicClass seismicClass,

        @Field(zh = "竣工验收日期", type = FieldType.STATED_DATE, lasting = true)
        StatedDate acceptanceDate,

        @Field(zh = "消防验收(备案)合格", type = FieldType.YES_NO) Boolean fireAcceptance,

        @Field(zh = "最低使用层(地下为负)", unit = "层", type = FieldType.WHOLE, lasting = true, signed = true)
        Long floorLevelMin,

        @Field(zh = "最高使用层", unit = "层", type = FieldType.WHOLE, lasting = true, signed = true)
        Long floorLevelMax,

        @Field(zh = "每层安全出口数", unit = "个", type = FieldType.WHOLE)
        Long exitsPerFloor,

        @Field(zh = "每层疏散楼梯数", unit = "部", type = FieldType.WHOLE)
        Long stairsPerFloor,

        @Field(zh = "火灾报警装置", type = FieldType.YES_NO) Boolean fireAlarm,

        @Field(zh = "拆除日期", type = FieldType.STATED_DATE, note = "已拆除的校舍不再判定")
        LocalDate demolishedOn,

        @Field(zh = "出口堵塞处数", unit = "处", type = FieldType.WHOLE)
        Long exitBlocked,

        @Field(zh = "消防验收已备案", type = FieldType.YES_NO, note = "无须申请消防验收的校舍")
        Boolean fireFiled,

        @Field(zh = "经鉴定需抗震加固且有加固价值", type = FieldType.YES_NO, note = "加固完成后填否")
        Boolean strengtheningDue) {
    /** The year in which the regulation on seismic safety took effect (建设工程抗震管理条例, 1 September 2021). */
    public static final long YEAR_OF_SEISMIC_REGULATION = 2021;

    /** Whether its use, area and year are all known and equal to another's. */
    public boolean isLike(Building other) {
        return isFilledIn() && other.isFilledIn() && differsNowhere(other);
    }

    /** Whether its use, area and year may equal another's, if some are unknown. */
    public boolean isPerhapsLike(Building other) {
        return !(isFilledIn() && other.isFilledIn()) && differsNowhere(other);
    }

    private boolean isFilledIn() {
        return use != null && area != null && builtYear != null;
    }

    private boolean differsNowhere(Building other) {
        return (use == null || other.use == null || use == other.use)
                && (area == null || other.area == null || area.compareTo(other.area) == 0)
                && (builtYear == null || other.builtYear == null || builtYear.equals(other.builtYear));
    }
}
