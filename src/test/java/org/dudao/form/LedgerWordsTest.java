package org.dudao.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.dudao.ledger.ItemKind;
import org.dudao.ledger.ItemState;
import org.dudao.report.Language;
import org.junit.jupiter.api.Test;

/** A form words the codes of a ledger as the ledger does, whose classes it does not import. */
class LedgerWordsTest {
    private final ValueText zh = new ValueText(Language.ZH_CN);
    private final ValueText en = new ValueText(Language.EN);

    @Test
    void everyStateHasItsWords() {
        assertThat(ItemState.values()).allSatisfy(state -> {
            assertThat(zh.word("state", state.name())).isEqualTo(state.zh());
            assertThat(en.word("state", state.name())).isEqualTo(state.en());
        });
    }

    @Test
    void everyKindHasItsWords() {
        assertThat(ItemKind.values()).allSatisfy(kind -> {
            assertThat(zh.word("kind", kind.code())).isEqualTo(kind.zh());
            assertThat(en.word("kind", kind.code())).isEqualTo(kind.en());
        });
    }
}
