package org.dudao.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettingsFile;
import org.junit.jupiter.api.Test;

/** The columns of a ledger as listed in a bureau's settings. */
class LedgerColumnTest {
    @Test
    void theDefaultFileListsTheColumnsAsBureausKeepThem() {
        for (Language language : Language.values()) {
            assertThat(LedgerColumn.of(BureauSettingsFile.standard(language).ledger(), language))
                    .isEqualTo(LedgerColumn.standard(language));
        }
    }

    @Test
    void columnsAreDroppedReorderedRenamedAndAdded() {
        List<LedgerColumn> columns = LedgerColumn.of(List.of("学校", "序号", "问题=存在问题", "整改措施＝措施", "分管领导"), Language.ZH_CN);
        assertThat(columns).extracting(LedgerColumn::heading).containsExactly("学校（幼儿园）", "序号", "存在问题", "措施", "分管领导");
        assertThat(columns)
                .extracting(LedgerColumn::key)
                .containsExactly("school", "number", "problem", "measure", "own:分管领导");
    }

    @Test
    void aColumnThatStandsTwiceIsRefusedByAnyName() {
        assertThatThrownBy(() -> LedgerColumn.of(List.of("问题", "问题=存在问题"), Language.ZH_CN))
                .hasMessage("整改台账列：“问题=存在问题”重复 / is duplicated");
        assertThatThrownBy(() -> LedgerColumn.of(List.of("序号", "问题=序号"), Language.ZH_CN))
                .hasMessageContaining("重复");
    }
}
