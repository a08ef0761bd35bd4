package org.dudao.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.Account;
import org.dudao.ledger.AccountRole;
import org.dudao.ledger.Accounts;
import org.dudao.report.Language;

/** The addresses by which people sign in, and by which an administrator makes and changes accounts. */
final class AccountRoutes {
    private final SignedIn signedIn;
    private final KeptLedger ledger;
    private final DeskRoutes desk;

    AccountRoutes(SignedIn signedIn, KeptLedger ledger, DeskRoutes desk) {
        this.signedIn = signedIn;
        this.ledger = ledger;
        this.desk = desk;
    }

    void register(Gate gate) {
        gate.open("GET", "/login", x -> login(x, ""));
        gate.open("POST", "/login", this::signIn);
        gate.open("POST", "/logout", this::signOut);
        gate.get("/users", DeskAct.MANAGE, (x, person) -> users(x));
        gate.post("/users", DeskAct.MANAGE, this::add);
        gate.post("/users/{login}/password", DeskAct.MANAGE, this::password);
        gate.post("/users/{login}/assign", DeskAct.MANAGE, this::assign);
        gate.post("/users/{login}/disable", DeskAct.MANAGE, (x, person) -> {
            accounts().disable(x.pathParam("login"), person.name());
            x.redirect("/users", HttpStatus.SEE_OTHER);
        });
        gate.post("/users/{login}/enable", DeskAct.MANAGE, (x, person) -> {
            accounts().enable(x.pathParam("login"), person.name());
            x.redirect("/users", HttpStatus.SEE_OTHER);
        });
    }

    private Accounts accounts() {
        return new Accounts(ledger.open());
    }

    private void login(Context x, String fault) {
        DeskRoutes.page(x, "desk/login.jte", new LoginView(desk.frame(x, "登录", "Sign in"), fault, to(x)));
    }

    /** Where a person wanted to go: an address of the desk and of nowhere else. */
    private static String to(Context x) {
        String given = x.method().name().equals("POST") ? x.formParam("to") : x.queryParam("to");
        return given != null && given.matches("/(?![/\\\\])[\\x21-\\x7e]{0,500}") ? given : "/";
    }

    private void signIn(Context x) {
        try {
            signedIn.signIn(x, String.valueOf(x.formParam("login")).strip(), String.valueOf(x.formParam("password")));
            x.redirect(to(x), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            login(x, desk.language(x).pick(e.words()));
            x.status(e.status());
        }
    }

    private void signOut(Context x) {
        SignedIn.signOut(x);
        x.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private void users(Context x) {
        Language language = desk.language(x);
        List<UsersView.Row> rows = accounts().all().stream()
                .map(one -> new UsersView.Row(
                        one.login(),
                        one.name(),
                        language.pick(one.role().zh(), one.role().en()),
                        String.join(language.pick("、", ", "), one.townships()),
                        one.isEnabled()))
                .toList();
        List<UsersView.Role> roles = Arrays.stream(AccountRole.values())
                .map(one -> new UsersView.Role(one.code(), language.pick(one.zh(), one.en())))
                .toList();
        DeskRoutes.page(x, "desk/users.jte", new UsersView(desk.frame(x, "账号", "Accounts"), rows, roles));
    }

    private void add(Context x, Person person) {
        String login = text(x, "login");
        String role = text(x, "role");
        AccountRole of = Arrays.stream(AccountRole.values())
                .filter(one -> one.code().equals(role))
                .findFirst()
                .orElseThrow(Refusal::noRole);
        Account account = new Account(login, text(x, "name"), of, townships(x), encoded(x, login), true);
        accounts().add(account, person.name());
        x.redirect("/users", HttpStatus.SEE_OTHER);
    }

    private void password(Context x, Person person) {
        String login = x.pathParam("login");
        accounts().password(login, encoded(x, login), person.name());
        x.redirect("/users", HttpStatus.SEE_OTHER);
    }

    private void assign(Context x, Person person) {
        accounts().assign(x.pathParam("login"), townships(x), person.name());
        x.redirect("/users", HttpStatus.SEE_OTHER);
    }

    private static String encoded(Context x, String login) {
        String password = String.valueOf(x.formParam("password"));
        BilingualText fault = PasswordHash.fault(password, login);
        if (fault != null) {
            throw Refusal.password(fault);
        }
        return PasswordHash.encode(password);
    }

    private static List<String> townships(Context x) {
        String given = text(x, "townships");
        return given.isEmpty() ? List.of() : List.of(given.split("[\\s,，、;；]+"));
    }

    private static String text(Context x, String name) {
        String given = x.formParam(name);
        return given == null ? "" : given.strip();
    }
}
