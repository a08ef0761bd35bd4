package org.dudao.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardSuccession;
import org.jspecify.annotations.Nullable;

/** Compares the items of two assessments: their findings, what they remember of earlier ones, and what was seen on site. */
final class ComparedItems {
    /**
     * An item of the old assessment.
     *
     * @param isFinding whether it is one of its findings
     * @param isGone whether it was proved to be gone, so that it is no open item
     * @param reason why it is none; null for a finding
     */
    private record Earlier(
            String id,
            String standard,
            SubjectRef subject,
            Severity severity,
            BilingualText problem,
            boolean isFinding,
            boolean isGone,
            @Nullable ChangeReason reason) {}

    private final Assessment old;
    private final Assessment now;
    private final Reassessment then;
    private final Reassessment next;
    private final SubjectMatch match;
    private final Set<String> continued = new HashSet<>();
    private final List<ItemChange> changes = new ArrayList<>();

    private ComparedItems(Assessment old, Assessment now, StandardSuccession succession) {
        this.old = old;
        this.now = now;
        this.then = new Reassessment(old, succession);
        this.next = new Reassessment(now, succession);
        this.match = new SubjectMatch(
                old.assessment().township().code(), now.assessment().township().code());
    }

    /** The items of both, the worst first. */
    static List<ItemChange> of(Assessment old, Assessment now, StandardSuccession succession) {
        return new ComparedItems(old, now, succession).compare();
    }

    private List<ItemChange> compare() {
        Map<String, Earlier> earlier = earlier();
        Set<String> own = new HashSet<>();
        earlier.values().forEach(item -> {
            Finding finding = finding(item);
            if (finding != null && finding.standard().equals(item.standard())) {
                own.add(finding.fingerprint());
            }
        });
        earlier.values().forEach(item -> compare(item, own));
        for (Finding finding : now.findings()) {
            if (!continued.contains(finding.fingerprint())) {
                appeared(finding);
            }
        }
        remembered(earlier.keySet());
        onSite();
        changes.sort(ItemChange.WORST_FIRST);
        return List.copyOf(changes);
    }

    private Map<String, Earlier> earlier() {
        Map<String, Earlier> items = new LinkedHashMap<>();
        for (Finding one : old.findings()) {
            items.put(
                    one.fingerprint(),
                    new Earlier(
                            one.fingerprint(),
                            one.standard(),
                            one.subject(),
                            one.severity(),
                            one.problem(),
                            true,
                            false,
                            null));
        }
        for (FollowUpItem one : followed(old)) {
            ChangeReason reason = then.reason(Objects.requireNonNull(one.reason()), one.standard());
            items.putIfAbsent(
                    one.id(),
                    new Earlier(
                            one.id(),
                            one.standard(),
                            one.subject(),
                            one.severity(),
                            one.problem(),
                            false,
                            reason.isProof(),
                            reason));
        }
        return items;
    }

    /** What an assessment remembers of earlier ones and does not find. */
    private static List<FollowUpItem> followed(Assessment assessment) {
        FollowUp followUp = assessment.followUp();
        return followUp == null
                ? List.of()
                : followUp.items().stream()
                        .filter(item -> item.reason() != null)
                        .toList();
    }

    private @Nullable Finding finding(Earlier item) {
        SubjectRef subject = match.match(item.subject());
        return subject == null ? null : next.finding(item.standard(), subject);
    }

    /**
     * Compares an item of the old assessment.
     *
     * @param own the new findings that go on with an item of their own standard, and reopen none of an earlier one
     */
    private void compare(Earlier item, Set<String> own) {
        Finding finding = finding(item);
        boolean goesOn = finding != null
                && (!item.isGone()
                        || finding.standard().equals(item.standard())
                        || !own.contains(finding.fingerprint()));
        if (finding != null && goesOn) {
            continued.add(finding.fingerprint());
            found(item, finding);
        } else if (!item.isGone()) {
            unseen(item);
        }
    }

    private void found(Earlier was, Finding finding) {
        ItemValue before = ItemValue.of(then.verdict(was.standard(), was.subject()));
        ItemValue after = ItemValue.of(next.verdict(finding.standard(), finding.subject()));
        boolean isSame = was.isFinding()
                && Objects.equals(before == null ? null : before.observed(), after == null ? null : after.observed());
        changes.add(new ItemChange(
                was.id(),
                was.standard(),
                was.subject(),
                finding.severity(),
                finding.problem(),
                was.isGone() ? ChangeKind.REOPENED : isSame ? ChangeKind.UNCHANGED : ChangeKind.CHANGED,
                was.reason(),
                finding.standard().equals(was.standard()) ? null : finding.standard(),
                before,
                after));
    }

    private void unseen(Earlier was) {
        SubjectRef subject = match.match(was.subject());
        ChangeReason reason = subject == null ? ChangeReason.OTHER_TOWNSHIP : next.reason(was.standard(), subject);
        String by = subject == null ? was.standard() : next.judged(was.standard(), subject);
        changes.add(new ItemChange(
                was.id(),
                was.standard(),
                was.subject(),
                was.severity(),
                was.problem(),
                reason.isProof() ? ChangeKind.FIXED : ChangeKind.NOT_COMPARABLE,
                reason,
                by.equals(was.standard()) ? null : by,
                ItemValue.of(then.verdict(was.standard(), was.subject())),
                subject == null ? null : ItemValue.of(next.verdict(was.standard(), subject))));
    }

    private void appeared(Finding finding) {
        SubjectRef before = match.reversed().match(finding.subject());
        changes.add(new ItemChange(
                finding.fingerprint(),
                finding.standard(),
                finding.subject(),
                finding.severity(),
                finding.problem(),
                before == null ? ChangeKind.NOT_COMPARABLE : ChangeKind.NEW,
                before == null ? ChangeReason.OTHER_TOWNSHIP : then.reason(finding.standard(), before),
                null,
                before == null ? null : ItemValue.of(then.verdict(finding.standard(), before)),
                ItemValue.of(next.verdict(finding.standard(), finding.subject()))));
    }

    /** What the new assessment remembers of others between the two. */
    private void remembered(Set<String> known) {
        if (!match.isOfOne()) {
            return;
        }
        for (FollowUpItem one : followed(now)) {
            if (!known.contains(one.id())) {
                ChangeReason reason = next.reason(Objects.requireNonNull(one.reason()), one.standard());
                changes.add(new ItemChange(
                        one.id(),
                        one.standard(),
                        one.subject(),
                        one.severity(),
                        one.problem(),
                        reason.isProof() ? ChangeKind.FIXED : ChangeKind.NOT_COMPARABLE,
                        reason,
                        null,
                        ItemValue.of(then.verdict(one.standard(), one.subject())),
                        ItemValue.of(next.verdict(one.standard(), one.subject()))));
            }
        }
    }

    private void onSite() {
        Map<String, OnsiteEntry> before = new HashMap<>();
        old.onsite().forEach(one -> before.put(one.id(), one));
        for (OnsiteEntry one : now.onsite()) {
            boolean known = before.remove(one.id()) != null;
            changes.add(onSite(
                    one,
                    now,
                    known ? ChangeKind.UNCHANGED : match.isOfOne() ? ChangeKind.NEW : ChangeKind.NOT_COMPARABLE));
        }
        before.values().forEach(one -> changes.add(onSite(one, old, ChangeKind.NOT_COMPARABLE)));
    }

    private ItemChange onSite(OnsiteEntry one, Assessment of, ChangeKind change) {
        boolean ofSchool = one.school() != null;
        ChangeReason whyNot = match.isOfOne() ? ChangeReason.ON_SITE : ChangeReason.OTHER_TOWNSHIP;
        return new ItemChange(
                one.id(),
                one.standard(),
                new SubjectRef(
                        ofSchool ? SubjectKind.SCHOOL : SubjectKind.TOWNSHIP,
                        ofSchool ? one.school() : of.assessment().township().code(),
                        one.name()),
                null,
                new BilingualText(one.text(), one.text()),
                change,
                change == ChangeKind.NOT_COMPARABLE ? whyNot : null,
                null,
                null,
                null);
    }
}
