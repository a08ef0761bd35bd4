package org.dudao.desk;

import org.dudao.facts.BilingualText;
import org.dudao.submission.json.InputProblem;

/** A request that is not answered, with what to do. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Of what is refused because nobody has signed in. */
    static final int SIGN_IN = 401;

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int CONFLICT = 409;
    private static final int UNFIT = 422;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final int status;
    private final transient BilingualText words;

    private Refusal(int status, String zh, String en) {
        super(en);
        this.status = status;
        this.words = new BilingualText(zh, en);
    }

    static Refusal otherSite() {
        return new Refusal(
                FORBIDDEN,
                "这个请求不是从督导工作台的页面发出的，或页面已过期。请从首页重新开始。",
                "This request did not come from a page of the desk, or the page has expired. Begin again at the first page.");
    }

    static Refusal noPage() {
        return new Refusal(
                NOT_FOUND,
                "没有这一页。核查结果只在本次打开工作台期间、在核查时所用的浏览器中可以查看；关闭工作台后即删除。",
                "There is no such page. A result can be seen while the desk is open, in the browser that asked for it; it is deleted when the"
                        + " desk is closed.");
    }

    static Refusal nothing() {
        return new Refusal(UNFIT, "没有选择文件。请选择报送数据或工作总结。", "No file was chosen. Choose a submission or a work summary.");
    }

    static Refusal tooManyFiles(int most) {
        return new Refusal(
                UNFIT,
                "一次最多选择 " + most + " 份报送数据。更多的请分几次，或用 dudao batch 核查整个文件夹。",
                "At most " + most + " submissions at a time. Choose fewer, or check a whole folder with dudao batch.");
    }

    static Refusal oneSummary() {
        return new Refusal(
                UNFIT,
                "工作总结只能同一份报送数据一起核对。请一次选择一份报送数据和它的总结。",
                "A work summary is held against one submission. Choose one submission and its summary.");
    }

    static Refusal day(String given) {
        return new Refusal(
                UNFIT,
                "检查日“" + given + "”不是日期。请按 2026-07-31 的样子填写。",
                "The as-of date \"" + given + "\" is no date. Write it as 2026-07-31.");
    }

    static Refusal profile(String given) {
        return new Refusal(UNFIT, "没有督导方案“" + given + "”。", "There is no profile \"" + given + "\".");
    }

    static Refusal tooLarge() {
        return new Refusal(
                TOO_LARGE,
                "文件太大，超过 " + DeskSettings.MOST_BYTES / 1024 / 1024 + " MB。请删去无关的工作表和图片。",
                "The file is larger than " + DeskSettings.MOST_BYTES / 1024 / 1024
                        + " MB. Delete sheets and pictures that do not belong to it.");
    }

    static Refusal tables(int most) {
        return new Refusal(
                UNFIT,
                "压缩包中的 csv 表格超过 " + most + " 个。一份报送数据的表格放在一个压缩包里。",
                "The zip has more than " + most + " csv tables. Put the tables of one submission into one zip.");
    }

    static Refusal twice(String name) {
        return new Refusal(
                UNFIT,
                "压缩包中有两个 " + name + "，不知道用哪一个。一份报送数据的表格放在一个压缩包里，每张表一个文件。",
                "The zip has two " + name
                        + ", and nobody knows which is meant. Put the tables of one submission into one zip.");
    }

    static Refusal early(String year, String day) {
        return new Refusal(
                UNFIT,
                "检查日 " + day + " 早于 " + year + " 学年开始之日。请在首页“更多”中选择学年内或之后的日期。",
                "The as-of date, " + day + ", is before the school year " + year
                        + " begins. Choose a later one under \"More\" on the first page.");
    }

    static Refusal noEarlierResult(String name) {
        return new Refusal(
                UNFIT,
                "“" + name + "”不是上次的评估结果。请选择上次核查时下载的 assessment.json。",
                "\"" + name + "\" is no earlier assessment. Choose the assessment.json that was downloaded last time.");
    }

    static Refusal otherTownship(String was, String is) {
        return new Refusal(
                UNFIT,
                "上次的评估结果是 " + was + " 的，这份报送数据是 " + is + " 的，不能比较。请选择同一乡镇、同一学年的。",
                "The earlier assessment is of " + was + " and the submission of " + is
                        + ". Choose one of the same township and school year.");
    }

    static Refusal dayToCome(String day) {
        return new Refusal(
                UNFIT,
                "办理之日 " + day + " 还没有到。请填写实际办理之日。",
                "The day, " + day + ", is still to come. Give the day on which it was done.");
    }

    static Refusal nobody() {
        return new Refusal(
                UNFIT,
                "没有填写办理人姓名。日志要记下是谁办的，请填写您的姓名。",
                "Nobody is named. The journal notes who did it; type your name.");
    }

    static Refusal answer(InputProblem problem) {
        return new Refusal(
                UNFIT,
                "说明没有写入：" + problem.message().zh() + "。" + problem.correction().zh(),
                "The explanation was not kept: " + problem.message().en() + ". "
                        + problem.correction().en());
    }

    static Refusal noItem() {
        return new Refusal(
                NOT_FOUND,
                "台账中没有这一事项，或不在您负责的范围内。请从台账的表格中打开。",
                "The ledger has no such item, or it is not among your places. Open it from the table of the ledger.");
    }

    static Refusal notNow() {
        return new Refusal(
                CONFLICT,
                "这一事项现在不能这样办。请打开事项的页面，看可以办理什么。",
                "That cannot be done about the item now. Open its page and see what can.");
    }

    static Refusal changed() {
        return new Refusal(
                CONFLICT,
                "这一事项刚被别人改动，没有写入。请重新查看后再办。",
                "Somebody has changed the item; nothing was written. Look at it again.");
    }

    static Refusal asOfToCome(String day) {
        return new Refusal(
                UNFIT,
                "检查日 " + day + " 还没有到，不能存入台账：此后的核查都会被当作较早的。请按今天或以前的日期重新核查。",
                "The as-of date, " + day
                        + ", is still to come: kept, it would make all checks until then older ones. Check again as of today or before.");
    }

    static Refusal comparedWithAFile() {
        return new Refusal(
                UNFIT,
                "这次核查对照的是上传的上次结果，而台账中已有这个乡镇。请不选“上次的评估结果”重新核查，再存入台账。",
                "This check was compared with an uploaded result, and the ledger knows the township. Check again without one, and keep that.");
    }

    static Refusal noVersion() {
        return new Refusal(
                UNFIT,
                "表单不完整，不知道办理的是哪一版的事项。请打开事项的页面再办。",
                "The form does not say which version of the item it is about. Open the item's page and act there.");
    }

    static Refusal noResult() {
        return new Refusal(UNFIT, "没有选择复查结果。", "No result of the re-check was chosen.");
    }

    static Refusal noEvidence() {
        return new Refusal(UNFIT, "没有选择文件。请选择照片或文件。", "No file was chosen. Choose a photograph or a document.");
    }

    static Refusal noSuchEvidence(String name) {
        return new Refusal(
                UNFIT,
                "“" + name + "”不是照片（.jpg、.png）、PDF、Word、Excel 或 WPS 文件，或内容与扩展名不符，没有附上。",
                "\"" + name
                        + "\" is no photograph (.jpg, .png), PDF, Word, Excel or WPS file, or not what its ending says. It was not attached.");
    }

    static Refusal largeEvidence() {
        return new Refusal(
                TOO_LARGE,
                "文件超过 " + EvidenceKind.LARGEST / 1024 / 1024 + " MB，没有附上。照片请缩小后再附。",
                "The file is larger than " + EvidenceKind.LARGEST / 1024 / 1024 + " MB. Make the photograph smaller.");
    }

    static Refusal noneChosen(int most) {
        return new Refusal(
                UNFIT,
                "没有勾选事项，或超过 " + most + " 项。请勾选要分派的事项。",
                "No item was ticked, or more than " + most + ". Tick the items to assign.");
    }

    static Refusal nothingToKeep() {
        return new Refusal(
                UNFIT,
                "这次核查没有评估结果，没有可以存入台账的。请先改正填报形式。",
                "This check has no assessment that the ledger could keep. Correct the form first.");
    }

    static Refusal otherPlace(String code) {
        return new Refusal(
                FORBIDDEN,
                "这份数据是 " + code + " 的，不在您负责的范围内，没有存入。",
                "The submission is of " + code + ", which is not among the places of your account; it was not kept.");
    }

    static Refusal signIn() {
        return new Refusal(SIGN_IN, "请先登录。", "Sign in first.");
    }

    static Refusal wrongPassword() {
        return new Refusal(SIGN_IN, "账号或密码不对。", "The account or the password is wrong.");
    }

    static Refusal tooManyTries(long minutes) {
        return new Refusal(
                TOO_MANY,
                "试错的次数太多，请 " + minutes + " 分钟后再试。",
                "Too many failed tries. Try again in " + minutes + " minutes.");
    }

    static Refusal noRole() {
        return new Refusal(UNFIT, "没有选择角色。", "No role was chosen.");
    }

    static Refusal password(BilingualText fault) {
        return new Refusal(UNFIT, fault.zh(), fault.en());
    }

    static Refusal forbidden() {
        return new Refusal(FORBIDDEN, "您的账号不能办这件事。", "Your account may not do this.");
    }

    static Refusal busy() {
        return new Refusal(BUSY, "正在核查的文件太多，请稍后再试。", "Too many files are being checked. Try again in a moment.");
    }

    static Refusal nothingToMend() {
        return new Refusal(
                UNFIT,
                "没有选中要改正的单元格，或这份文件不能原样写回。请在工作簿中改正后重新上传。",
                "No cell was chosen, or the file cannot be written back. Correct it in the workbook and upload it again.");
    }

    int status() {
        return status;
    }

    /** What is wrong, and what to do. */
    BilingualText words() {
        return words;
    }
}
