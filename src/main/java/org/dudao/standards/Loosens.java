package org.dudao.standards;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why a profile may ask less than a standard does.
 *
 * @param reason in words for the documents, which all show it
 * @param approver who approved it; null in a built-in profile, which a bureau must approve before it can be used
 * @param document the id or number of what it rests on; null for none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Loosens(String reason, String approver, String document) {
    /** Whether somebody approved it for a reason. */
    @JsonIgnore
    boolean isApproved() {
        return reason != null && !reason.isBlank() && approver != null && !approver.isBlank();
    }
}
