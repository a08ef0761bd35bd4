package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * The options by which a check or a batch takes what a ledger knows, and gives it what it found. No class of the ledger is loaded before one
 * is named: all that needs it is in {@link LedgerHistories}.
 */
final class LedgerInput {
    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--ledger",
            paramLabel = "FILE|jdbc:…",
            description = {
                "整改台账：取其中的整改事项、展期、豁免、现场核查和情况说明，写成各乡镇的 history.json，并据以判定",
                "a ledger: its items, granted deadlines, waivers, attestations and answers are written as history.json of each"
                        + " township, and judged from"
            })
    private @Nullable String ledger;

    @CommandLine.Mixin
    private HistoryFiles files;

    @Option(names = "--import", description = "随即把评估结果导入 --ledger / imports the assessments into --ledger at once")
    private boolean imports;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${env:DUDAO_BY}",
            description = "导入人姓名（也可放在环境变量 DUDAO_BY） / who imports, for the journal")
    private @Nullable String by;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "报送数据和评估结果存入的归档文件夹，默认在台账旁 / the archive that keeps submissions and assessments; beside the ledger by default")
    private @Nullable Path archive;

    /** The ledger's address; null for none. */
    @Nullable
    String ledger() {
        return ledger;
    }

    /** Whether the assessments are imported. */
    boolean imports() {
        return imports;
    }

    /** Who imports. */
    String by() {
        return String.valueOf(by);
    }

    /** The folder of the archive; null for the default. */
    @Nullable
    Path archive() {
        return archive;
    }

    /**
     * Refuses options that contradict each other.
     *
     * @param baseline what {@code --baseline} names; null for none
     */
    void mustFit(@Nullable Path baseline, Language language) {
        if (ledger != null && baseline != null) {
            throw usage(language.pick(
                    "--ledger 不能与 --baseline 同用：台账已记有此前的问题和期限。",
                    "--ledger and --baseline exclude each other: the ledger has the earlier findings and deadlines."));
        } else if (files.given() != null && (ledger != null || baseline != null)) {
            throw usage(language.pick(
                    "--history 不能与 --ledger、--baseline 同用。", "--history excludes --ledger and --baseline."));
        } else if (imports && ledger == null) {
            throw usage(language.pick("--import 需要 --ledger。", "--import needs --ledger."));
        } else if (imports && (by == null || by.isBlank())) {
            throw usage(language.pick(
                    "--import 须写明导入人：--by，或环境变量 DUDAO_BY。",
                    "--import needs --by, or the environment variable DUDAO_BY."));
        } else if (archive != null && !imports) {
            throw usage(language.pick("--archive 只与 --import 同用。", "--archive is used with --import only."));
        }
    }

    /** Whether histories are taken from anywhere. */
    boolean isGiven() {
        return ledger != null || files.given() != null;
    }

    /**
     * Reads the histories of some townships, all of one state of the ledger.
     *
     * @return null if none are wanted
     */
    @Nullable
    HistorySource read(Set<String> keys, Catalogue catalogue, Language language) throws IOException {
        return ledger == null
                ? files.open(language, spec)
                : LedgerHistories.read(this, keys, catalogue, spec, language);
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    /** The histories that were given as files; null for none. */
    @Nullable
    HistorySource fromFiles(Language language) throws IOException {
        return files.open(language, spec);
    }
}
