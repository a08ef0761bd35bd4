package org.dudao.report.bureau;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/**
 * A bureau's settings for official documents: issuer, supervision, addressees, and wording. It is {@code dudao.yaml} merged over the
 * default file of the language; a null is unknown, and printed as a blank.
 *
 * @param bureau the issuing bureau's full name
 * @param letterhead the red letterhead; null for the bureau's name
 * @param preliminaryNumber the number of the preliminary opinion
 * @param printed the office that prints the document 印发机关; null for the bureau
 * @param printedOn its date 印发日期, as {@code 2026-08-05}; null for the date of issue
 * @param fedBack when the preliminary opinion was fed back, as {@code 2026-08-05}
 * @param pleaded whether the inspected pleaded, and what came of it, in words
 * @param issued the date of issue, as {@code 2026-08-05}
 * @param basis the legal basis of the supervision
 * @param inspectors the members of the group, starting with the head
 * @param reportDue the due date of the rectification report, as {@code 2026-10-31}
 * @param objection the period for objections, in words
 * @param noticeToBureau the county education bureau by its name; null for its usual title
 * @param noticeToCounty the county government by its name; null for its usual title
 * @param copies the recipients of copies of the opinion letter
 * @param supervisionNumber the number of the notice of supervision
 * @param reportNumber the number of the supervision report
 * @param supervisionKind the kind of supervision; null for the kinds of inspection chosen
 * @param selfReportDue the day by which the self-assessment is handed in, as {@code 2026-06-30}
 * @param supervisionReportTo the government to which the supervision report is submitted
 * @param supervisionReportFiledWith the supervision body one level up, with which it is filed
 * @param ledger the columns of the rectification ledger: usual heading, or usual heading {@code =} own, or a heading of its own
 */
public record BureauSettings(
        @JsonProperty("发文机关") String bureau,
        @JsonProperty("发文机关标志") String letterhead,
        @JsonProperty("意见书文号") String opinionNumber,
        @JsonProperty("通知书文号") String noticeNumber,
        @JsonProperty("初步意见文号") String preliminaryNumber,
        @JsonProperty("印发机关") String printed,
        @JsonProperty("印发日期") String printedOn,
        @JsonProperty("成文日期") String issued,
        @JsonProperty("联系人") @Nullable String contact,
        @JsonProperty("联系电话") @Nullable String phone,
        @JsonProperty("督导依据") String basis,
        @JsonProperty("督导时间") String dates,
        @JsonProperty("督导范围") String scope,
        @JsonProperty("督导方式") String manner,
        @JsonProperty("督导组成员") List<String> inspectors,
        @JsonProperty("整改报告日期") String reportDue,
        @JsonProperty("申辩期限") String objection,
        @JsonProperty("初步意见反馈日期") String fedBack,
        @JsonProperty("申辩情况") @Nullable String pleaded,
        @JsonProperty("意见书主送") String opinionTo,
        @JsonProperty("乡镇通知书主送") String noticeTo,
        @JsonProperty("教育局通知书主送") String noticeToBureau,
        @JsonProperty("县政府通知书主送") String noticeToCounty,
        @JsonProperty("抄送") List<String> copies,
        @JsonProperty("整改台账列") List<String> ledger,
        @JsonProperty("督导通知书文号") @Nullable String supervisionNumber,
        @JsonProperty("督导报告文号") @Nullable String reportNumber,
        @JsonProperty("督导类型") @Nullable String supervisionKind,
        @JsonProperty("自评报告报送日期") @Nullable String selfReportDue,
        @JsonProperty("督导报告主送") @Nullable String supervisionReportTo,
        @JsonProperty("督导报告备案") @Nullable String supervisionReportFiledWith,
        @JsonProperty("文字") Wording wording) {

    /**
     * The bureau's wording, with names in braces.
     *
     * @param advice introduces the items for the county
     * @param reporting how to report rectification
     * @param opinionPlea that the plea was considered
     * @param preliminaryOpening the first sentence of the preliminary opinion
     * @param plea how to plead against it, without a full stop
     * @param retired of earlier versions, in which the letter offered a plea; unused
     * @param consequence the consequence of missing the due date, for the inspected
     * @param requestOpening the first sentence of a notice to those who are not inspected: organisers and the county's bodies
     * @param requestClosing what is asked of them
     * @param problemsClosing the last sentence of problems and improvements
     * @param supervisionOpening the first sentence of the notice of supervision
     * @param selfAssessment what the self-assessment must be like
     * @param reportOpening the first sentence of the supervision report
     */
    public record Wording(
            @JsonProperty("意见书开头") String opinionOpening,
            @JsonProperty("意见书整改要求") String opinionDemand,
            @JsonProperty("意见书建议") String advice,
            @JsonProperty("意见书反馈要求") String reporting,
            @JsonProperty("意见书申辩情况") String opinionPlea,
            @JsonProperty("初步意见开头") String preliminaryOpening,
            @JsonProperty("初步意见申辩途径") String plea,
            @JsonProperty("意见书申辩途径") String retired,
            @JsonProperty("通知书开头") String noticeOpening,
            @JsonProperty("通知书反馈方式") String noticeReporting,
            @JsonProperty("通知书逾期后果") String consequence,
            @JsonProperty("提请办理开头") String requestOpening,
            @JsonProperty("提请办理要求") String requestClosing,
            @JsonProperty("存在问题结语") String problemsClosing,
            @JsonProperty("督导通知书开头") String supervisionOpening,
            @JsonProperty("自评要求") String selfAssessment,
            @JsonProperty("督导报告开头") String reportOpening) {}

    /** A copy without the names and telephone numbers of persons, for what is published. */
    public BureauSettings impersonal() {
        return changed(settings -> {
            settings.putNull("联系人");
            settings.putNull("联系电话");
            settings.putNull("申辩情况");
            settings.putArray("督导组成员");
        });
    }

    /**
     * What the bureau typed, which no document converts to other characters: its own names and sentences, without their placeholders.
     *
     * @param usual the settings of those who typed nothing
     */
    public List<String> typed(BureauSettings usual) {
        List<String> own = texts();
        own.removeAll(usual.texts());
        return own.stream()
                .flatMap(text -> Stream.of(text.split("\\{[^{}]*\\}")))
                .toList();
    }

    /** Every text of the settings, wherever it stands. */
    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        gather(Json.mapper().valueToTree(this), texts);
        return texts;
    }

    private static void gather(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> gather(child, texts));
    }

    /** A copy with all non-null arguments, and all known numbers, replaced. */
    public BureauSettings with(
            @Nullable String ownBureau,
            LetterNumbers own,
            @Nullable String ownIssued,
            @Nullable String ownContact,
            @Nullable String ownPhone) {
        return changed(settings -> {
            put(settings, "发文机关", ownBureau);
            put(settings, "意见书文号", own.opinion());
            put(settings, "通知书文号", own.notice());
            put(settings, "初步意见文号", own.preliminary());
            put(settings, "督导通知书文号", own.supervision());
            put(settings, "督导报告文号", own.report());
            put(settings, "成文日期", ownIssued);
            put(settings, "联系人", ownContact);
            put(settings, "联系电话", ownPhone);
        });
    }

    private static void put(ObjectNode settings, String key, @Nullable String value) {
        if (value != null) {
            settings.put(key, value);
        }
    }

    /** A copy with changes by the keys of the file. */
    private BureauSettings changed(Consumer<ObjectNode> changes) {
        ObjectNode settings = Json.mapper().valueToTree(this);
        changes.accept(settings);
        try {
            return Json.mapper().treeToValue(settings, BureauSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The settings do not match their record.", e);
        }
    }

    /** The numbers of its letters. */
    public LetterNumbers numbers() {
        return new LetterNumbers(opinionNumber, noticeNumber, preliminaryNumber, supervisionNumber, reportNumber);
    }
}
