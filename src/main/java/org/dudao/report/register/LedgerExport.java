package org.dudao.report.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.ledger.LedgerDuty;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerSnapshot;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;

/**
 * What is exported of a ledger: equal for equal contents, day and language.
 *
 * @param catalogue the standards, for their titles
 * @param on the day of export, on which items are overdue or not
 * @param isRedacted whether names, remarks and other typed texts are left out
 * @param schools the names of schools by code
 * @param language in which proper names stay in their own characters
 */
public record LedgerExport(
        LedgerSnapshot ledger,
        Catalogue catalogue,
        LocalDate on,
        boolean isRedacted,
        Map<String, String> schools,
        Language language) {
    /**
     * Prepares an export.
     *
     * @param redact whether to leave out names, remarks and other typed texts
     */
    public static LedgerExport of(
            LedgerSnapshot ledger, Catalogue catalogue, LocalDate on, boolean redact, Language language) {
        Map<String, String> schools = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (LedgerItem item : ledger.items()) {
            names.add(item.about().townshipName());
            names.add(item.about().subject().name());
            for (LedgerDuty duty : item.duties()) {
                names.add(duty.party());
                if (duty.partyCode().equals(item.about().school())) {
                    schools.put(duty.partyCode(), duty.party());
                }
            }
            if (item.about().subject().id().equals(item.about().school())) {
                schools.put(item.about().subject().id(), item.about().subject().name());
            }
        }
        return new LedgerExport(
                redact ? ledger.redacted() : ledger, catalogue, on, redact, schools, language.keeping(names));
    }

    /** The items that are still followed, or those that are closed. */
    List<LedgerItem> items(boolean isOpen) {
        return ledger.items().stream()
                .filter(item -> item.state().isOpen() == isOpen)
                .toList();
    }

    /** The name of the school of an item, or else that of its township. */
    String school(LedgerItem item) {
        String code = item.about().school();
        return language.name(code == null ? item.about().townshipName() : schools.getOrDefault(code, code));
    }

    /** The title of an item's standard; its id if these rules do not have it, and nothing if it breaks none. */
    String standard(LedgerItem item) {
        String id = item.about().standard();
        if (id == null) {
            return "";
        }
        return catalogue.byId().containsKey(id)
                ? language.pick(catalogue.byId().get(id).title())
                : id;
    }
}
