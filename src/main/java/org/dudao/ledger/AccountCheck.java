package org.dudao.ledger;

import org.dudao.facts.BilingualText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether accounts are as the journal has them. */
final class AccountCheck {
    private AccountCheck() {}

    /** That somebody changed them; null if nobody did. */
    static @Nullable BilingualText fault(Handle handle) {
        String noted = handle.createQuery("select body from journal where kind = :kind order by seq desc limit 1")
                .bind("kind", Accounts.ACCOUNT)
                .mapTo(String.class)
                .findOne()
                .map(body -> Journal.read(body).path(Items.HASH).asText())
                .orElse(null);
        boolean isEmpty = handle.createQuery("select count(*) from account")
                        .mapTo(Integer.class)
                        .one()
                == 0;
        boolean isNoted = noted == null ? isEmpty : noted.equals(Accounts.hash(handle));
        return isNoted ? null : new BilingualText("账号被绕过日志改动", "the accounts were changed without the journal");
    }
}
