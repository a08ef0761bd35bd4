package org.dudao.desk;

import gg.jte.output.StringOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.dudao.Dudao;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.LedgerFault;
import org.dudao.ledger.Refused;
import org.dudao.report.Language;
import org.dudao.report.page.PageTemplates;

/** The addresses of the desk that belong to no check, and what is said where something is refused. */
final class DeskRoutes {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    /** What is done with an item. */
    private static final String ITEM = "/ledger/items/[A-Za-z0-9-]+/[a-z]+";

    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int CONFLICT = 409;
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;

    private final Dudao program;
    private final Checks checks;
    private final KeptLedger ledger;
    private final RequestGuard guard;
    private final DeskSettings settings;
    private final DeskAssets assets = new DeskAssets();

    DeskRoutes(Dudao program, Checks checks, KeptLedger ledger, RequestGuard guard, DeskSettings settings) {
        this.program = program;
        this.checks = checks;
        this.ledger = ledger;
        this.guard = guard;
        this.settings = settings;
    }

    /** Makes all addresses; gives them with what a person must be allowed to do. */
    List<Gate.Entry> register(RoutesConfig routes) {
        routes.before(guard::admit);
        routes.before(this::chooseLanguage);
        SignedIn signedIn = settings.access().isBureau()
                ? new SignedIn(
                        ledger, settings.clock(), !settings.access().url().isEmpty())
                : null;
        if (signedIn != null) {
            routes.before(signedIn::mustBeBeforeUploads);
        }
        routes.before(guard::mustBeOwn);
        Gate gate = new Gate(routes, signedIn == null ? People::alone : signedIn);
        gate.get("/", this::home);
        gate.open("GET", "/help", x -> page(x, "desk/help.jte", frame(x, "使用说明", "Help")));
        gate.get("/form.xlsx", (x, person) -> form(x));
        gate.open("GET", "/assets/{name}", this::asset);
        gate.open("GET", "/health", x -> x.result("ok"));
        new CheckRoutes(checks, this).register(gate);
        new LedgerRoutes(ledger, this).register(gate);
        new ItemRoutes(ledger, checks, this).register(gate);
        if (signedIn != null) {
            new AccountRoutes(signedIn, ledger, this).register(gate);
        }
        routes.exception(Refused.class, (e, x) -> refuse(x, CONFLICT, e.reason()));
        routes.exception(LedgerFault.class, (e, x) -> refuse(x, UNAVAILABLE, e.text()));
        routes.exception(Refusal.class, (e, x) -> {
            if (e.status() == Refusal.SIGN_IN && x.method().name().equals("GET")) {
                x.redirect("/login?to=" + Percent.encode(x.path()), HttpStatus.SEE_OTHER);
            } else {
                refuse(x, e.status(), e.words());
            }
        });
        routes.exception(HttpResponseException.class, (e, x) -> refuse(x, e.getStatus(), words(e.getStatus())));
        routes.exception(Exception.class, (e, x) -> refuse(x, INTERNAL, words(INTERNAL)));
        return gate.entries();
    }

    private static BilingualText words(int status) {
        return switch (status) {
            case NOT_FOUND -> Refusal.noPage().words();
            case TOO_LARGE -> Refusal.tooLarge().words();
            default ->
                new BilingualText(
                        "这个请求没有办成（" + status + "）。请从首页重新开始。",
                        "The request failed (" + status + "). Begin again at the first page.");
        };
    }

    private void refuse(Context x, int status, BilingualText words) {
        PageFrame frame = frame(x, Visitor.known(x), "没有办成", "Not done");
        String path = x.path();
        boolean isOfItem = path.matches(ITEM) && status != NOT_FOUND;
        String back = isOfItem ? path.substring(0, path.lastIndexOf('/')) : "";
        page(x, "desk/refused.jte", new RefusedView(frame, frame.language().pick(words), back));
        x.status(status);
    }

    private void chooseLanguage(Context x) {
        String tag = x.queryParam("lang");
        if (tag != null && RequestGuard.reads(x)) {
            Visitor.choose(x, Visitor.named(tag, settings.language()));
        }
    }

    private void home(Context x, Person person) {
        if (!person.may(DeskAct.CHECK)) {
            x.redirect(person.may(DeskAct.MANAGE) ? "/users" : "/ledger", HttpStatus.SEE_OTHER);
            return;
        }
        Visitor visitor = Visitor.of(x);
        PageFrame frame = frame(x, "核查报送数据", "Check a submission");
        Language language = frame.language();
        List<HomeView.Line> recent = checks.ofVisitor(visitor).stream()
                .map(one -> new HomeView.Line(
                        one.id(),
                        one.request().title(),
                        word(one, language),
                        CheckState.of(one).mark(),
                        CheckState.of(one).isOpen()))
                .toList();
        page(x, "desk/home.jte", new HomeView(frame, today(), HomeView.choices(program, language), recent));
    }

    private static String word(Check check, Language language) {
        CheckResult result = check.result();
        return switch (CheckState.of(check)) {
            case PROBLEMS -> language.pick("填报形式有问题", "Problems of form");
            case JUDGED ->
                result == null || result.assessment() == null ? "" : conclusion(result.assessment(), language);
            case FAILED -> language.pick("没有核查", "Not checked");
            case AUDITED -> language.pick("总结已核对", "Summary audited");
            case WAITING, RUNNING -> language.pick("正在核查", "Being checked");
        };
    }

    private static String conclusion(Assessment assessment, Language language) {
        Conclusion conclusion = assessment.summary().conclusion();
        return language.pick(conclusion.zh(), conclusion.en());
    }

    private void form(Context x) {
        download(x, "填报表.xlsx", program.blankForm(today(), language(x)));
    }

    private void asset(Context x) {
        DeskAssets.Asset found = assets.find(x.pathParam("name"));
        if (found == null) {
            throw Refusal.noPage();
        }
        x.header("Cache-Control", "private, max-age=3600");
        x.contentType(found.type()).result(found.bytes());
    }

    /** Today in Beijing. */
    LocalDate today() {
        return LocalDate.now(settings.clock().withZone(BEIJING));
    }

    /** How long an answer waits for the end of a check. */
    Duration moment() {
        return settings.moment();
    }

    /** The language of the visitor. */
    Language language(Context x) {
        return Visitor.of(x).language(settings.language());
    }

    /** The page of a check. */
    CheckView view(Check check, PageFrame frame, Person person) {
        return CheckView.of(check, frame, ledger.shown(), person);
    }

    /** The frame of a page. */
    PageFrame frame(Context x, String zh, String en) {
        return frame(x, Visitor.of(x), zh, en);
    }

    /** Only what can be asked for again is offered in another language. */
    private PageFrame frame(Context x, Visitor visitor, String zh, String en) {
        Language language = visitor.language(settings.language());
        String path = x.method().name().equals("GET") ? "/" + x.path().replaceFirst("^/+", "") : "/";
        Person person = Gate.person(x);
        return new PageFrame(
                language,
                language.pick(zh, en),
                visitor.token(),
                path,
                Dudao.version(),
                person == null || !person.isKnown() ? "" : person.name(),
                person == null ? Set.of() : person.acts(),
                !settings.access().isBureau());
    }

    /** Whether there is such a profile. */
    boolean hasProfile(String id) {
        return program.profiles().stream().anyMatch(one -> one.id().equals(id));
    }

    /** Writes a page. */
    static void page(Context x, String template, Object view) {
        StringOutput page = new StringOutput();
        PageTemplates.render(template, view, page);
        x.contentType("text/html; charset=utf-8").result(page.toString());
    }

    /** Sends a file to be saved, never to be shown as a page of the desk. */
    static void download(Context x, String name, byte[] bytes) {
        x.header("Content-Disposition", "attachment; filename*=UTF-8''" + Percent.encode(name));
        x.contentType("application/octet-stream").result(bytes);
    }
}
