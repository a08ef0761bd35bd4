package org.dudao.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dudao.Dudao;
import org.dudao.desk.Desk;
import org.dudao.desk.DeskAccess;
import org.dudao.desk.DeskSettings;
import org.dudao.desk.LedgerPlace;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.report.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the desk in the browser. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "打开督导工作台：在浏览器中核查、改正、下载文书、跟踪整改。单人使用时只有本机能打开；不访问别处；没有存入台账的，关闭即删除。",
            "Opens the desk: check, correct, download and follow in the browser. One person's answers this machine alone; what is not kept in the"
                    + " ledger is deleted when it ends."
        },
        footerHeading = "%n",
        footer = {"按 Ctrl+C 关闭。 / Ctrl+C ends it.", "退出码 / exit codes: 0 已关闭 · 2 用法有误或端口被占用 · 5 内部错误"})
final class ServeCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8383",
            description = "端口，默认 8383；0 为任一空闲端口 / port, 8383 by default; 0 for any that is free")
    private int port;

    @Option(
            names = "--bureau",
            description = {
                "多人使用：登录后按角色办理；先用 dudao users add 建立管理员",
                "for a bureau: people sign in and act by their roles; make an administrator with dudao users add first"
            })
    private boolean bureau;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = {
                "多人使用时监听的地址，默认 127.0.0.1（由反向代理转发并加密）",
                "with --bureau: the address to listen at, 127.0.0.1 by default, behind a reverse proxy that speaks TLS"
            })
    private String host;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "多人使用时浏览器中的地址，如 https://dudao.example.gov.cn / with --bureau: the address in browsers")
    private String url;

    @Option(
            names = "--db",
            paramLabel = "FILE|jdbc:…",
            description = {
                "点“存入台账”时存到哪里：台账文件，默认用户文件夹下 Dudao/dudao-ledger.db；或 jdbc:postgresql://主机/库名",
                "where \"keep\" stores: a ledger's file, Dudao/dudao-ledger.db in the user's folder by default, or"
                        + " jdbc:postgresql://host/database"
            })
    private String db;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "归档文件夹，默认在台账旁 / the archive; beside the ledger by default")
    private Path archive;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "佐证材料的文件夹，默认在台账旁 / the folder with evidence; beside the ledger by default")
    private Path files;

    @Option(names = "--open", description = "在浏览器中打开 / opens the browser")
    private boolean open;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh-CN",
            converter = CommonOptions.LanguageConverter.class,
            description = "zh-CN、zh-TW 或 en；页面上可以另选 / zh-CN, zh-TW or en; each visitor may choose another")
    private Language language;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LARGEST_PORT) {
            throw usage("端口应在 0 和 65535 之间：" + port, "A port is between 0 and 65535: " + port);
        }
        DeskSettings settings =
                new DeskSettings(port, language, Clock.systemUTC(), LIMIT, DeskSettings.MOMENT, place(), access());
        try {
            Desk desk = Desk.start(Dudao.load(), settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(desk)));
            PrintWriter out = spec.commandLine().getOut();
            out.println(language.pick("督导工作台已打开：", "The desk is open: ") + (url == null ? desk.url() : url));
            out.println(language.pick("请在浏览器中打开这个地址；按 Ctrl+C 关闭。", "Open this address in a browser; Ctrl+C ends it."));
            out.flush();
            if (open) {
                show(desk.url());
            }
            new CountDownLatch(1).await(); // until the process is told to end
        } catch (Desk.NoAdministrator e) {
            throw usage(
                    "还没有管理员，不能多人使用。先建立：dudao users add 账号 --name 姓名 --role administrator --db 台账",
                    "There is no administrator yet. Make one first: dudao users add LOGIN --name NAME --role administrator --db LEDGER");
        } catch (Desk.PortTaken e) {
            throw usage(
                    "端口 " + port + " 已被占用，可能工作台已经打开了：请看是否有它的窗口，或用 --port 另选一个。",
                    "The port " + port
                            + " is taken. The desk may be open already: look for its window, or choose another with --port.");
        }
        return ExitCode.OK.code();
    }

    private DeskAccess access() {
        if (!bureau && (host != null || url != null)) {
            throw usage(
                    "--host 和 --url 只用于 --bureau：单人使用时只有本机能打开。",
                    "--host and --url are for --bureau: one person's desk answers this machine alone.");
        } else if (!bureau) {
            return DeskAccess.ALONE;
        } else if (url != null && !url.matches("https?://[A-Za-z0-9.:\\[\\]-]+")) {
            throw usage(
                    "--url 应是浏览器中的地址，不带路径，如 https://dudao.example.gov.cn：" + url,
                    "--url is the address in browsers without a path, such as https://dudao.example.gov.cn: " + url);
        }
        return new DeskAccess(true, host == null ? "127.0.0.1" : host, url == null ? "" : url);
    }

    private LedgerPlace place() {
        LedgerPlace own = LedgerPlace.ofUser();
        if (db != null && LedgerDatabase.fileOf(db) == null && (archive == null || files == null)) {
            throw usage(
                    "台账在 PostgreSQL 时，请用 --archive 和 --files 给出归档和佐证材料的文件夹。",
                    "Of a ledger on a PostgreSQL server, name the folders of archive and evidence with --archive and --files.");
        }
        return new LedgerPlace(db == null ? own.address() : db, archive, files);
    }

    /** Opens the browser; where there is none to be found, the address that was printed stands. */
    private void show(String url) {
        try {
            if (!GraphicsEnvironment.isHeadless()
                    && Desktop.isDesktopSupported()
                    && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(URI.create(url));
                return;
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            spec.commandLine().getErr().println(language.pick("浏览器没有打开。", "The browser did not open."));
        }
        spec.commandLine().getErr().println(language.pick("请手工打开上面的地址。", "Open the address above by hand."));
    }

    /** What it holds is deleted, as its pages promise. */
    private static void close(Desk desk) {
        try {
            desk.close();
        } catch (IOException e) {
            System.err.println("没有删净，请手工删除 / Not all was deleted; delete it by hand: " + e.getMessage());
        }
    }

    private CommandLine.ParameterException usage(String zh, String en) {
        return new CommandLine.ParameterException(spec.commandLine(), language.pick(zh, en));
    }
}
