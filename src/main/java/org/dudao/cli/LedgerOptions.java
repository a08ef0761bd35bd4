package org.dudao.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dudao.ledger.Act;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of all commands of the ledger: which one, and in which language. */
final class LedgerOptions {
    /** The file that is used if none is named. */
    static final String FILE = "dudao-ledger.db";

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--db",
            paramLabel = "FILE|jdbc:…",
            defaultValue = FILE,
            description = {
                "台账文件，默认 " + FILE + "；或 jdbc:postgresql://主机/库名（用户名、密码可放在环境变量 DUDAO_DB_USER、DUDAO_DB_PASSWORD）",
                "the ledger's file, or jdbc:postgresql://host/database (user and password may be in the environment)"
            })
    private String db;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh-CN",
            converter = CommonOptions.LanguageConverter.class,
            description = "zh-CN、zh-TW 或 en / zh-CN, zh-TW or en")
    private Language language;

    Language language() {
        return language;
    }

    String db() {
        return db;
    }

    /** Opens the ledger; one that is not there is made. */
    LedgerDatabase open() {
        return LedgerDatabase.open(db, Clock.systemUTC());
    }

    /** Opens a ledger that must be there. */
    LedgerDatabase openExisting() {
        if (!LedgerDatabase.isThere(db)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    language.pick(
                            "没有这份台账：" + db + "。先用 dudao ledger import 导入评估结果，或用 --db 给出台账。",
                            "There is no such ledger: " + db
                                    + ". Import assessments with dudao ledger import, or name the"
                                    + " ledger with --db."));
        }
        return open();
    }

    /** Today, as the ledger counts days. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    /** Who does something now. */
    static final class Actor {
        @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
        private CommandLine.Model.CommandSpec spec;

        @Option(
                names = "--by",
                paramLabel = "NAME",
                required = true,
                defaultValue = "${env:DUDAO_BY}",
                description = "办理人姓名，记入日志（也可放在环境变量 DUDAO_BY） / who does it, for the journal")
        private String by;

        /**
         * The name.
         *
         * @throws CommandLine.ParameterException if nobody is named
         */
        String by() {
            mustBeNamed(by, spec);
            return by;
        }
    }

    private static void mustBeNamed(String by, CommandLine.Model.CommandSpec spec) {
        if (by.isBlank()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--by 后面应写办理人姓名 / --by needs the name of who does it");
        }
    }

    /** Who does something, and when. */
    static final class Doing {
        @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
        private CommandLine.Model.CommandSpec spec;

        @Option(
                names = "--by",
                paramLabel = "NAME",
                required = true,
                defaultValue = "${env:DUDAO_BY}",
                description = "办理人姓名，记入日志（也可放在环境变量 DUDAO_BY） / who does it, for the journal")
        private String by;

        @Option(names = "--on", paramLabel = "DATE", description = "办理之日，默认今天 / the day of it; today by default")
        private LocalDate on;

        @Option(
                names = {"--why", "--note"},
                paramLabel = "TEXT",
                description = "理由、办理情况或备注 / the reason, what was done, or a remark")
        private String why;

        String by() {
            return by;
        }

        /**
         * The act.
         *
         * @throws CommandLine.ParameterException if nobody is named, or the day is still to come
         */
        Act act() {
            mustBeNamed(by, spec);
            if (on != null && on.isAfter(today())) {
                throw new CommandLine.ParameterException(
                        spec.commandLine(),
                        "--on " + on + " 还没有到，请写明实际办理之日 / is still to come; give the day on which it was done");
            }
            return new Act(by, on == null ? today() : on, why);
        }
    }
}
