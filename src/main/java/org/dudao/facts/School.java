package org.dudao.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/** One school, kindergarten or teaching point. */
public record School(
        @Field(zh = "学校(机构)标识码", type = FieldType.CODE, lasting = true, required = true, note = "国家统一的十位标识码")
        String code,

        @Field(zh = "学校名称", type = FieldType.NAME, lasting = true)
        String name,

        @Field(zh = "所在乡镇代码", type = FieldType.CODE, lasting = true)
        String townshipCode,

        @Field(zh = "办学类型代码", type = FieldType.CHOICE, lasting = true)
        SchoolType typeCode,

        @Field(zh = "举办者类型", type = FieldType.CHOICE, lasting = true)
        Ownership ownership,

        @Field(zh = "城乡分类", type = FieldType.CHOICE, lasting = true, note = "城乡分类代码1xx城区/镇区、2xx乡村")
        AreaType areaType,

        @Field(zh = "学籍人数", unit = "人", type = FieldType.WHOLE)
        Long rollCount,

        @Field(zh = "实际在校人数", unit = "人", type = FieldType.WHOLE)
        Long headCount,

        @Field(zh = "在校生数", unit = "人", type = FieldType.WHOLE)
        Long studentCount,

        @Field(zh = "义务教育阶段在校生数", unit = "人", type = FieldType.WHOLE)
        Long compulsoryStudents,

        @Field(zh = "教学班数", unit = "个", type = FieldType.WHOLE)
        Long classCount,

        @Field(zh = "是否寄宿制", type = FieldType.YES_NO, lasting = true)
        Boolean boarding,

        @Field(zh = "寄宿生数", unit = "人", type = FieldType.WHOLE)
        Long boarders,

        @Field(zh = "非寄宿生数", unit = "人", type = FieldType.WHOLE)
        Long nonBoarders,

        @Field(zh = "小学1-3年级寄宿生数", unit = "人", type = FieldType.WHOLE)
        Long boardersG1to3,

        @Field(zh = "乡镇联系领导", type = FieldType.STATED_TEXT) String linkedLeader,

        @Field(zh = "联系领导年到校次数", unit = "次", type = FieldType.WHOLE)
        Long leaderVisitsPerYear,

        @Field(zh = "是否以考试方式招生", type = FieldType.YES_NO) Boolean usesEntranceExam,
        @Field(zh = "是否设重点班(快慢班)", type = FieldType.YES_NO) Boolean hasKeyClass,
        @Field(zh = "是否被定为重点校", type = FieldType.YES_NO) Boolean designatedKeySchool,

        @Field(zh = "本年开除学生数", unit = "人", type = FieldType.WHOLE)
        Long expelledCount,

        @Field(zh = "教学及辅助用房面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true, note = "优质均衡口径须扣除室内体育用房")
        BigDecimal teachingAuxArea,

        @Field(zh = "室内体育用房面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal indoorSportsArea,

        @Field(zh = "室外运动场地面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true, note = "不含室内体育用房")
        BigDecimal sportsArea,

        @Field(zh = "校舍建筑面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal floorArea,

        @Field(zh = "学校占地面积", unit = "㎡", type = FieldType.DECIMAL, lasting = true)
        BigDecimal landArea,

        @Field(zh = "网络多媒体教室数", unit = "间", type = FieldType.WHOLE)
        Long multimediaClassrooms,

        @Field(zh = "音乐专用教室数", unit = "间", type = FieldType.WHOLE)
        Long musicRooms,

        @Field(zh = "美术专用教室数", unit = "间", type = FieldType.WHOLE)
        Long artRooms,

        @Field(zh = "最小音乐教室面积", unit = "㎡", type = FieldType.DECIMAL, summable = false, lasting = true)
        BigDecimal minMusicRoomArea,

        @Field(zh = "最小美术教室面积", unit = "㎡", type = FieldType.DECIMAL, summable = false, lasting = true)
        BigDecimal minArtRoomArea,

        @Field(zh = "饮用水检测合格", type = FieldType.YES_NO) Boolean drinkingWaterSafe,
        @Field(zh = "是否封闭化管理", type = FieldType.YES_NO) Boolean closedCampus,
        @Field(zh = "安全责任书已签订", type = FieldType.YES_NO) Boolean safetyStatementSigned,

        @Field(zh = "校内小卖部(超市)数", unit = "个", type = FieldType.WHOLE)
        Long campusShopCount,

        @Field(zh = "小卖部已取得许可", type = FieldType.YES_NO) Boolean campusShopLicensed,

        @Field(zh = "小卖部许可或者备案", type = FieldType.CHOICE, note = "几个小卖部不一致的，填最差的")
        ShopPermit campusShopPermit,

        @Field(zh = "科学(理化生)实验室", type = FieldType.YES_NO) Boolean hasScienceLab,
        @Field(zh = "音乐室", type = FieldType.YES_NO) Boolean hasMusicRoom,
        @Field(zh = "美术室", type = FieldType.YES_NO) Boolean hasArtRoom,
        @Field(zh = "计算机教室", type = FieldType.YES_NO) Boolean hasComputerRoom,
        @Field(zh = "图书室", type = FieldType.YES_NO) Boolean hasLibrary,
        @Field(zh = "心理辅导室", type = FieldType.YES_NO) Boolean hasPsyRoom,

        @Field(zh = "办学许可证号", type = FieldType.STATED_TEXT, lasting = true, note = "民办")
        String permitNo,

        @Field(zh = "办学许可证有效期至", type = FieldType.DATE, lasting = true, future = true, note = "民办")
        LocalDate permitExpiry,

        @Field(zh = "开办日期", type = FieldType.STATED_DATE, lasting = true, note = "缺省为全学年开办")
        LocalDate openedOn,

        @Field(zh = "撤并日期", type = FieldType.STATED_DATE) LocalDate mergedOn,
        @Group SchoolDropout dropout,
        @Group SchoolEnrolment enrolment,
        @Group SchoolStaff staff,
        @Group SchoolPrincipal principal,
        @Group Conduct conduct,
        @Group SchoolDorm dorm,
        @Group Guard guard,
        @Group Cctv cctv,
        @Group LegalVp legalVp,
        @Group Bullying bullying,
        @Group Surround surround,
        @Group Fire fire,
        @Group SchoolInspection inspection,
        @Group SchoolHealth health,
        @Group SchoolKindergarten kindergarten,
        @Group Library library,
        @Group Equipment equipment,
        @Group Curriculum curriculum,
        @Group SchoolFinance finance,
        @Group SchoolAid aid,
        @Group SchoolLayout layout,
        @Group SchoolInclusion inclusion,
        @Group("private") SchoolPrivate privateSchool,
        @Group SchoolDefence defence,
        @Group SchoolCampus campus,
        @Group SchoolSupervision supervision,
        @Group SchoolLegalEducation legalEducation,
        @Group SchoolNextgen nextgen) {
    /** Schools with fewer pupils need rooms and money as if they had this many. */
    private static final BigDecimal FEWEST = BigDecimal.valueOf(50);

    /** The fewest pupils of a rural school that may count shared teachers of PE and the arts. */
    private static final long SHARING_FROM = 50;

    /** The most pupils of such a school. */
    private static final long SHARING_TO = 99;

    /** Whether the school has as many pupils as one in the countryside that may count shared teachers of PE and the arts. */
    public boolean isSizedToShareTeachers() {
        return studentCount != null && studentCount >= SHARING_FROM && studentCount <= SHARING_TO;
    }

    /** Whether the school was merged by a day; a school without a merger date is open. */
    public boolean isMergedBy(LocalDate day) {
        return mergedOn != null && !mergedOn.isAfter(day);
    }

    /**
     * The number of pupils by which an amount or an area is divided to check its magnitude: the first stated one of pupils, heads, names on
     * the roll and children of the kindergarten, but at least 50.
     *
     * @return null if no number of pupils is stated
     */
    public BigDecimal pupilsForSize() {
        return Stream.of(studentCount, headCount, rollCount, kindergarten.pupils())
                .filter(Objects::nonNull)
                .findFirst()
                .map(pupils -> BigDecimal.valueOf(pupils.longValue()).max(FEWEST))
                .orElse(null);
    }
}
