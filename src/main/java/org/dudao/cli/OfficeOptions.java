package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dudao.io.FileFault;
import org.dudao.io.RegularFile;
import org.dudao.report.Language;
import org.dudao.report.bureau.BureauSettings;
import org.dudao.report.bureau.BureauSettingsFile;
import org.dudao.report.bureau.LetterNumbers;
import org.dudao.report.sheet.LedgerColumn;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The bureau settings for official documents: a file, and options that vary from letter to letter. */
final class OfficeOptions {
    /** Used if it exists in the current folder. */
    private static final Path USUAL = Path.of("dudao.yaml");

    @Option(
            names = "--office",
            paramLabel = "FILE",
            description = "本单位的公文内容和用语，默认当前文件夹的 dudao.yaml（dudao office 输出样本） / the bureau settings for documents")
    private Path file;

    @Option(names = "--no-office", description = "不用当前文件夹的 dudao.yaml / ignores dudao.yaml in the current folder")
    private boolean none;

    @Option(names = "--bureau", paramLabel = "NAME", description = "发文机关全称 / the issuing bureau")
    private String bureau;

    @Option(names = "--opinion-number", paramLabel = "NUMBER", description = "督导意见书文号 / number of the opinion letter")
    private String opinionNumber;

    @Option(
            names = "--notice-number",
            paramLabel = "NUMBER",
            description = "限期整改通知书第一份的文号，其余顺延 / number of the first notice; the others count on")
    private String noticeNumber;

    @Option(
            names = "--preliminary-number",
            paramLabel = "NUMBER",
            description = "初步督导意见文号 / number of the preliminary opinion")
    private String preliminaryNumber;

    @Option(
            names = "--supervision-number",
            paramLabel = "NUMBER",
            description = "督导通知书文号 / number of the notice of supervision")
    private String supervisionNumber;

    @Option(names = "--report-number", paramLabel = "NUMBER", description = "督导报告文号 / number of the supervision report")
    private String reportNumber;

    @Option(names = "--issued", paramLabel = "DATE", description = "成文日期，如 2026-08-05 / date of issue")
    private String issued;

    @Option(names = "--contact", paramLabel = "NAME", description = "联系人 / contact")
    private String contact;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "联系电话 / phone")
    private String phone;

    /** The bureau's file, given or at the default path; null if there is none. */
    Path file() {
        return file != null ? file : !none && Files.isRegularFile(USUAL) ? USUAL : null;
    }

    /** Whether any option for letters is given. */
    boolean isGiven() {
        return file != null || !given().isEmpty();
    }

    /** The given options for letters, by name. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("bureau", bureau);
        given.put("opinion-number", opinionNumber);
        given.put("notice-number", noticeNumber);
        given.put("preliminary-number", preliminaryNumber);
        given.put("supervision-number", supervisionNumber);
        given.put("report-number", reportNumber);
        given.put("issued", issued);
        given.put("contact", contact);
        given.put("phone", phone);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    /** The default, overridden by the bureau's file, overridden by options. */
    BureauSettings read(Language language, CommandLine.Model.CommandSpec spec) throws IOException {
        Path own = file();
        if (own != null && !Files.isRegularFile(own)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), language.pick("没有这个文件：", "File not found: ") + own);
        }
        String text = own == null ? "" : FileFault.reading(own, () -> text(own, language, spec));
        try {
            BureauSettings settings = BureauSettingsFile.read(String.valueOf(own), text, language)
                    .with(
                            bureau,
                            new LetterNumbers(
                                    opinionNumber, noticeNumber, preliminaryNumber, supervisionNumber, reportNumber),
                            BureauSettingsFile.date("--issued", issued),
                            contact,
                            phone);
            LedgerColumn.of(settings.ledger(), language);
            return settings;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** Notepad and old editors save Chinese in other encodings: that is an error of the user's file, not an internal one. */
    private static String text(Path own, Language language, CommandLine.Model.CommandSpec spec) throws IOException {
        try {
            String text = RegularFile.text(own, RegularFile.WRITTEN_BY_HAND);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick("不是 UTF-8 编码，请另存为 UTF-8：", "It is not in UTF-8; save it as UTF-8: ") + own,
                    e);
        }
    }
}
