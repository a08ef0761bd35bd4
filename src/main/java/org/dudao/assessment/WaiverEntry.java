package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.standards.Severity;

/**
 * A waiver given with a submission, and what became of it.
 *
 * @param id of the waiver
 * @param standard the standard's id
 * @param state whether it was applied, and if not, why
 * @param outcome the outcome without it; omitted if there is no such verdict
 * @param severity of the excused finding; omitted if it was not applied
 * @param problem the excused finding, as a sentence; omitted if it was not applied
 * @param document omitted if none is named
 */
public record WaiverEntry(
        String id,
        String standard,
        SubjectRef subject,
        State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) Outcome outcome,
        @JsonInclude(JsonInclude.Include.NON_NULL) Severity severity,
        @JsonInclude(JsonInclude.Include.NON_NULL) BilingualText problem,
        String reason,
        String requester,
        String approver,
        LocalDate from,
        LocalDate until,
        @JsonInclude(JsonInclude.Include.NON_NULL) String document) {

    /** What became of a waiver. */
    public enum State implements CodeList {
        APPLIED("applied", "已采用", "applied"),
        EXPIRED("expired", "已过期，未采用", "expired, not applied"),
        NOT_YET("not-yet", "尚未生效，未采用", "not in force yet, not applied"),
        SELF_APPROVED("self-approved", "申请人与批准人是同一人，未采用", "requested and approved by one person, not applied"),
        UNUSED("unused", "没有需要豁免的判定，未采用", "nothing to excuse, not applied");

        private final String code;
        private final String zh;
        private final String en;

        State(String code, String zh, String en) {
            this.code = code;
            this.zh = zh;
            this.en = en;
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
    }
}
