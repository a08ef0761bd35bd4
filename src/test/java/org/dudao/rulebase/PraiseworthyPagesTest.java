package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardKind;
import org.junit.jupiter.api.Test;

/** The requirements that no document may count among what was achieved. */
class PraiseworthyPagesTest {
    /** Words of misconduct, emergencies, sanctions and bans; looking for hazards, and pay not below another, are none of these. */
    private static final Pattern NAMED = Pattern.compile("体罚|欺凌|侵害|违法|违规|非法|无证|擅离|拖欠|挪用|侵占|弄虚作假|有偿|礼金|私招|关联交易|拒收|开除"
            + "|危房|D级|火灾|事故|隐患(?!排查)|超员|大班额|劝返|整改|停止|吊销|免职|诫勉|处分|禁|不得|不设|不占|不被占用|不造成|不新增|不以|不寄宿|严禁|杜绝"
            + "|去小学化|^无(?!须)|无“三无”|无违规|内无|周边无|部位无|免试|有限带入|真实");

    private static final List<Standard> REQUIREMENTS = Catalogue.load().standards().stream()
            .filter(s -> s.kind() == StandardKind.REQUIREMENT)
            .toList();

    @Test
    void everyTitleThatNamesMisconductOrABanIsMarkedOnItsPage() {
        assertThat(REQUIREMENTS.stream()
                        .filter(s -> NAMED.matcher(s.title().zh()).find())
                        .filter(s -> s.praise() == null)
                        .map(s -> s.id() + " " + s.title().zh()))
                .as("add `praise: false`")
                .isEmpty();
    }

    @Test
    void everyMarkedPageNamesOne() {
        assertThat(REQUIREMENTS.stream()
                        .filter(s -> s.praise() != null)
                        .filter(s -> !NAMED.matcher(s.title().zh()).find())
                        .map(s -> s.id() + " " + s.title().zh()))
                .as("`praise: false` without a word for it")
                .isEmpty();
    }

    @Test
    void mostRequirementsMayBePraised() {
        assertThat(REQUIREMENTS.stream().filter(s -> s.praise() == null)).hasSizeGreaterThan(200);
    }
}
