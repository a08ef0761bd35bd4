package org.dudao.facts;

import static org.dudao.facts.Stage.JUNIOR;
import static org.dudao.facts.Stage.KINDERGARTEN;
import static org.dudao.facts.Stage.PRIMARY;
import static org.dudao.facts.Stage.SENIOR;

import java.util.Set;

/** The national code for the type of a school (办学类型代码), with the stages it teaches. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
public enum SchoolType implements CodeList {
    KINDERGARTEN_OWN("111", "幼儿园", "kindergarten", KINDERGARTEN),
    KINDERGARTEN_ATTACHED("119", "附设幼儿班", "attached kindergarten class", KINDERGARTEN),
    PRIMARY_SCHOOL("211", "小学", "primary school", PRIMARY),
    TEACHING_POINT("218", "小学教学点", "teaching point", PRIMARY),
    PRIMARY_ATTACHED("219", "附设小学班", "attached primary class", PRIMARY),
    JUNIOR_SCHOOL("311", "初级中学", "junior secondary school", JUNIOR),
    NINE_YEAR("312", "九年一贯制学校", "nine-year school", PRIMARY, JUNIOR),
    JUNIOR_ATTACHED("319", "附设普通初中班", "attached junior class", JUNIOR),
    COMPLETE_SECONDARY("341", "完全中学", "complete secondary school", JUNIOR, SENIOR),
    SENIOR_SCHOOL("342", "高级中学", "senior secondary school", SENIOR),
    TWELVE_YEAR("345", "十二年一贯制学校", "twelve-year school", PRIMARY, JUNIOR, SENIOR),
    SPECIAL_BLIND("511", "盲人学校", "school for the blind", Stage.SPECIAL),
    SPECIAL_DEAF("512", "聋人学校", "school for the deaf", Stage.SPECIAL),
    SPECIAL_LEARNING("513", "培智学校", "school for learning disabilities", Stage.SPECIAL),
    SPECIAL_OTHER("514", "其他特教学校", "other special school", Stage.SPECIAL);

    private final String code;
    private final String zh;
    private final String en;
    private final Set<Stage> stages;

    SchoolType(String code, String zh, String en, Stage... stages) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.stages = Set.of(stages);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Whether a school of this type teaches the stage. */
    public boolean teaches(Stage stage) {
        return stages.contains(stage);
    }

    /** Whether a school of this type teaches the stage and no other. */
    public boolean teachesOnly(Stage stage) {
        return stages.equals(Set.of(stage));
    }
}
