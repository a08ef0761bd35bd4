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
import org.dudao.report.sheet.LedgerColumn;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What official documents need to know of the bureau that issues them: its file, and what changes from letter to letter. */
final class OfficeOptions {
    /** Taken where it lies in the folder that the program is run in. */
    private static final Path USUAL = Path.of("dudao.yaml");

    @Option(
            names = "--office",
            paramLabel = "FILE",
            description = "本单位的公文内容和用语，默认当前文件夹的 dudao.yaml（dudao office 输出样本） / the bureau's own words for documents")
    private Path file;

    @Option(
            names = "--no-office",
            description = "不用当前文件夹的 dudao.yaml / does not take dudao.yaml from the current folder")
    private boolean none;

    @Option(names = "--bureau", paramLabel = "NAME", description = "发文机关全称 / the issuing bureau")
    private String bureau;

    @Option(names = "--opinion-number", paramLabel = "NUMBER", description = "督导意见书文号 / number of the opinion letter")
    private String opinionNumber;

    @Option(names = "--notice-number", paramLabel = "NUMBER", description = "限期整改通知书文号 / number of the notice")
    private String noticeNumber;

    @Option(names = "--issued", paramLabel = "DATE", description = "成文日期，如 2026-08-05 / day of issue")
    private String issued;

    @Option(names = "--contact", paramLabel = "NAME", description = "联系人 / contact")
    private String contact;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "联系电话 / phone")
    private String phone;

    /** The bureau's file, given or in its usual place; null where there is none. */
    Path file() {
        return file != null ? file : !none && Files.isRegularFile(USUAL) ? USUAL : null;
    }

    /** The options that letters say something of, by their names. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("bureau", bureau);
        given.put("opinion-number", opinionNumber);
        given.put("notice-number", noticeNumber);
        given.put("issued", issued);
        given.put("contact", contact);
        given.put("phone", phone);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    /** The default, under the bureau's file, under the options. */
    BureauSettings read(Language language, CommandLine.Model.CommandSpec spec) throws IOException {
        Path own = file();
        if (own != null && !Files.isRegularFile(own)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), language.pick("没有这个文件：", "There is no such file: ") + own);
        }
        String text = own == null ? "" : FileFault.reading(own, () -> text(own, language, spec));
        try {
            BureauSettings settings = BureauSettingsFile.read(String.valueOf(own), text, language)
                    .with(
                            bureau,
                            opinionNumber,
                            noticeNumber,
                            BureauSettingsFile.date("--issued", issued),
                            contact,
                            phone);
            LedgerColumn.of(settings.ledger(), language);
            return settings;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    /** Notepad and old editors save Chinese in other encodings: that is the user's to mend, and no fault of ours. */
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
