package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the findings of an earlier assessment, and which findings are new.
 *
 * @param since the as-of date of the earlier assessment
 * @param journal the last hash of the journal of the ledger that the items come from; omitted if they come from an earlier assessment
 * @param items one for each finding now, and for each item then that is none now, ordered by standard and subject
 */
public record FollowUp(
        LocalDate since,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String journal,
        List<FollowUpItem> items) {
    /** Protects the items. */
    public FollowUp {
        items = List.copyOf(items);
    }

    /** The item with an id; null if there is none. */
    public @Nullable FollowUpItem item(String id) {
        return items.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** The items in a state, in order. */
    public List<FollowUpItem> in(FollowUpState state) {
        return items.stream().filter(one -> one.state() == state).toList();
    }
}
