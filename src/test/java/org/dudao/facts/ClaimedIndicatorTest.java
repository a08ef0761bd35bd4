package org.dudao.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names used by offices for the indicators that can be computed. */
class ClaimedIndicatorTest {
    @ParameterizedTest
    @CsvSource({
        "小学入学率, PRIMARY_ENROLMENT",
        "适龄儿童入学率, PRIMARY_ENROLMENT",
        "学龄儿童净入学率, PRIMARY_ENROLMENT",
        "小学适龄儿童入学率, PRIMARY_ENROLMENT",
        "小学阶段适龄儿童净入学率（%）, PRIMARY_ENROLMENT",
        "我镇小学学龄儿童入学率, PRIMARY_ENROLMENT",
        "小學適齡兒童入學率, PRIMARY_ENROLMENT",
        "enrolment-rate.primary, PRIMARY_ENROLMENT",
        "enrolment.primary-net-rate, PRIMARY_ENROLMENT",
        "primary-net-rate, PRIMARY_ENROLMENT",
        "Primary school net enrollment rate, PRIMARY_ENROLMENT",
        "初中入学率, JUNIOR_ENROLMENT",
        "初中适龄少年入学率, JUNIOR_ENROLMENT",
        "适龄少年入学率, JUNIOR_ENROLMENT",
        "初中阶段入学率, JUNIOR_ENROLMENT",
        "初中学生入学率, JUNIOR_ENROLMENT",
        "junior-rate, JUNIOR_ENROLMENT",
        "enrolment.junior-rate, JUNIOR_ENROLMENT",
        "入学率, COMPULSORY_ENROLMENT",
        "适龄儿童少年入学率, COMPULSORY_ENROLMENT",
        "适龄儿童、少年入学率, COMPULSORY_ENROLMENT",
        "义务教育阶段适龄儿童少年入学率, COMPULSORY_ENROLMENT",
        "九年义务教育入学率, COMPULSORY_ENROLMENT",
        "enrolment-rate, COMPULSORY_ENROLMENT",
        "小学辍学率, PRIMARY_DROPOUT",
        "小学阶段年辍学率, PRIMARY_DROPOUT",
        "小学生辍学率, PRIMARY_DROPOUT",
        "小学学年辍学率, PRIMARY_DROPOUT",
        "dropout-rate.primary, PRIMARY_DROPOUT",
        "dropout.primary-rate, PRIMARY_DROPOUT",
        "初中辍学率, JUNIOR_DROPOUT",
        "初中阶段年辍学率, JUNIOR_DROPOUT",
        "初中生年辍学率, JUNIOR_DROPOUT",
        "初级中学辍学率, JUNIOR_DROPOUT",
        "junior dropout rate, JUNIOR_DROPOUT",
        "drop-out rate (junior), JUNIOR_DROPOUT",
        "辍学率, COMPULSORY_DROPOUT",
        "义务教育阶段学生辍学率, COMPULSORY_DROPOUT",
        "中小学辍学率, COMPULSORY_DROPOUT",
        "生均校舍建筑面积, FLOOR_AREA",
        "生均校舍面积, FLOOR_AREA",
        "学生人均建筑面积, FLOOR_AREA",
        "floor-area-per-pupil, FLOOR_AREA",
        "生均图书, BOOKS",
        "生均图书册数, BOOKS",
        "生均藏书量, BOOKS",
        "facility.books-per-pupil, BOOKS",
        "生师比, PUPILS_PER_TEACHER",
        "师生比, PUPILS_PER_TEACHER",
        "pupils-per-teacher, PUPILS_PER_TEACHER",
        "data.teacher-pupil-ratio, PUPILS_PER_TEACHER",
    })
    void isRecognised(String name, ClaimedIndicator indicator) {
        assertThat(ClaimedIndicator.of(name)).as(name).isEqualTo(indicator);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "毛入学率",
                "高中入学率",
                "三类残疾儿童入学率",
                "女童入学率",
                "学前三年入园率",
                "随迁子女小学入学率",
                "近三年小学入学率",
                "小学毕业率",
                "九年巩固率",
                "综合文化站面积",
                "生均运动场地面积",
                "生均教学仪器设备值",
                "special-enrolment-rate",
                "preschool.three-year-rate",
                "rate",
                "area"
            })
    void isNotRecognised(String name) {
        assertThat(ClaimedIndicator.of(name)).as(name).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void theNameToWriteIsRecognised(ClaimedIndicator indicator) {
        assertThat(ClaimedIndicator.of(indicator.zh())).isEqualTo(indicator);
    }
}
