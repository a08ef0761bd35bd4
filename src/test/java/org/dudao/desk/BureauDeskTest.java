package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.dudao.Dudao;
import org.dudao.ledger.Account;
import org.dudao.ledger.AccountRole;
import org.dudao.ledger.Accounts;
import org.dudao.ledger.ItemFilter;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bureau's desk: who is let in, and who may do what where. */
class BureauDeskTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Path OWN = Path.of("fixtures/breaks-all-four/submission.json");
    private static final Path FOREIGN = Path.of("fixtures/every-area/submission.json");

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-07-31T04:00:00Z"));

    @TempDir
    private static Path folder;

    private static Desk desk;
    private static LedgerDatabase database;
    private static LedgerItem own;
    private static LedgerItem foreign;

    /** A clock that tests move. */
    private static final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(NOW.get());
        }
    }

    @BeforeAll
    static void open() throws Exception {
        String address = folder.resolve("ledger.db").toString();
        database = LedgerDatabase.open(address, new Moving());
        Accounts accounts = new Accounts(database);
        String encoded = PasswordHash.encode(PASSWORD);
        for (AccountRole role : AccountRole.values()) {
            List<String> places = role.needsTownships() ? List.of("990101003") : List.of();
            accounts.add(new Account(role.code(), "姓名" + role.zh(), role, places, encoded, true), "安装人");
        }
        accounts.add(new Account("county", "县督学", AccountRole.INSPECTOR, List.of("990101"), encoded, true), "安装人");
        accounts.add(new Account("gone", "离职者", AccountRole.AUDITOR, List.of(), encoded, true), "安装人");
        desk = Desk.start(Dudao.load(), TestDesk.bureau(address, folder, new Moving()));
        DeskVisitor county = signedIn("county");
        for (Path submission : List.of(OWN, FOREIGN)) {
            String check = county.check(Map.of("submission", submission), Map.of("day", "2026-07-20"));
            assertThat(county.post(check + "/keep", Map.of()).statusCode()).isEqualTo(303);
        }
        own = item("990101003");
        foreign = new LedgerQueries(database)
                .items(ItemFilter.ALL, Integer.MAX_VALUE).stream()
                        .filter(one -> !one.about().township().equals("990101003"))
                        .findFirst()
                        .orElseThrow();
    }

    private static LedgerItem item(String township) {
        return new LedgerQueries(database)
                .items(ItemFilter.ALL, Integer.MAX_VALUE).stream()
                        .filter(one -> one.about().township().equals(township))
                        .findFirst()
                        .orElseThrow();
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
        database.close();
    }

    private static DeskVisitor signedIn(String login) throws IOException, InterruptedException {
        DeskVisitor visitor = new DeskVisitor(desk.url());
        visitor.get("login");
        HttpResponse<byte[]> answer = visitor.post("login", Map.of("login", login, "password", PASSWORD));
        assertThat(answer.statusCode()).as(login).isEqualTo(303);
        visitor.get("help"); // has no form, and yet the token
        return visitor;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String path(Gate.Entry entry, LedgerItem item) {
        return entry.path()
                .substring(1)
                .replace("/items/{id}", "/items/" + item.id())
                .replace("{id}", "none")
                .replace("{name}", "none")
                .replace("{number}", "1")
                .replace("{login}", "nobody");
    }

    private static int status(DeskVisitor visitor, Gate.Entry entry, LedgerItem item)
            throws IOException, InterruptedException {
        return entry.method().equals("GET")
                ? visitor.get(path(entry, item)).statusCode()
                : visitor.post(path(entry, item), Map.of()).statusCode();
    }

    @Test
    void withoutAnAdministratorItDoesNotStart() {
        String empty = folder.resolve("empty.db").toString();
        assertThatThrownBy(() -> Desk.start(Dudao.load(), TestDesk.bureau(empty, folder, new Moving())))
                .isInstanceOf(Desk.NoAdministrator.class);
    }

    @Test
    void whoHasNotSignedInSeesNothingButTheWayIn() throws IOException, InterruptedException {
        List<String> let = new ArrayList<>();
        for (Gate.Entry entry : desk.addresses()) {
            DeskVisitor nobody = new DeskVisitor(desk.url());
            nobody.get("login");
            if (entry.isOpen()) {
                continue;
            }
            HttpResponse<byte[]> answer = entry.method().equals("GET")
                    ? nobody.get(path(entry, own))
                    : nobody.post(path(entry, own), Map.of());
            boolean isSent = answer.statusCode() == 303
                    && answer.headers().firstValue("Location").orElse("").contains("/login");
            if (!isSent && answer.statusCode() != 401) {
                let.add(entry + " " + answer.statusCode());
            }
        }
        assertThat(let).isEmpty();
        assertThat(desk.addresses())
                .filteredOn(Gate.Entry::isOpen)
                .extracting(one -> one.method() + " " + one.path())
                .containsExactly(
                        "GET /help", "GET /assets/{name}", "GET /health", "GET /login", "POST /login", "POST /logout");
    }

    /** Every address by every role: refused if the role may not, and else answered by what is or is not there. */
    @Test
    void everyRoleMayDoWhatItMayAndNothingElse() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        Map<AccountRole, Integer> refused = new EnumMap<>(AccountRole.class);
        for (AccountRole role : AccountRole.values()) {
            DeskVisitor visitor = signedIn(role.code());
            visitor.get(role == AccountRole.ADMINISTRATOR ? "users" : "ledger");
            for (Gate.Entry entry : desk.addresses()) {
                if (entry.isOpen()) {
                    continue;
                }
                boolean may = entry.needs() == null || Person.acts(role).contains(entry.needs());
                int status = status(visitor, entry, own);
                if (may == (status == 403) || status == 401 || status == 500) {
                    wrong.add(role + " " + entry + " " + status);
                }
                refused.merge(role, may ? 0 : 1, Integer::sum);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(refused.values()).allMatch(number -> number > 0);
    }

    @Test
    void whatIsOfAForeignTownshipIsNotThereWhoeverGuessesIt() throws IOException, InterruptedException {
        for (AccountRole role : List.of(AccountRole.SUBMITTER, AccountRole.INSPECTOR)) {
            DeskVisitor visitor = signedIn(role.code());
            assertThat(visitor.get("ledger/items/" + own.id()).statusCode()).isEqualTo(200);
            for (Gate.Entry entry : desk.addresses()) {
                if (entry.path().contains("/items/")
                        && entry.needs() != null
                        && Person.acts(role).contains(entry.needs())) {
                    assertThat(status(visitor, entry, foreign))
                            .as(role + " " + entry)
                            .isEqualTo(404);
                }
            }
            assertThat(visitor.text("ledger?show=all")).doesNotContain(foreign.id());
            assertThat(visitor.text("ledger?show=all&place=" + foreign.about().township()))
                    .contains("没有符合条件的事项");
        }
        DeskVisitor inspector = signedIn("inspector");
        inspector.get("ledger");
        HttpResponse<byte[]> both = inspector.post("ledger/assign", Map.of("item", foreign.id(), "inspector", "某人"));
        assertThat(both.statusCode()).isEqualTo(404);
    }

    @Test
    void dataOfAForeignTownshipAreNotKept() throws IOException, InterruptedException {
        DeskVisitor submitter = signedIn("submitter");
        String check = submitter.check(Map.of("submission", FOREIGN), Map.of("day", "2026-07-21"));
        assertThat(submitter.text(check)).doesNotContain("history.json", "存入台账</button>");
        assertThat(submitter.post(check + "/keep", Map.of()).statusCode()).isEqualTo(403);
        String other = signedIn("inspector").get(check).statusCode() + "";
        assertThat(other).as("another's check").isEqualTo("404");
    }

    @Test
    void theJournalHasTheNameOfTheAccountAndNotOneThatIsTyped() throws IOException, InterruptedException {
        DeskVisitor submitter = signedIn("submitter");
        String path = "ledger/items/" + own.id();
        submitter.get(path);
        String version = String.valueOf(item(own.about().township()).version());
        int answer = submitter
                .post(path + "/begin", Map.of("version", version, "by", "冒名者"))
                .statusCode();
        assertThat(answer).isEqualTo(303);
        assertThat(submitter.text(path)).contains("姓名报送人").doesNotContain("冒名者");
    }

    @Test
    void aWrongPasswordIsRefusedAsAnUnknownAccountIsAndAfterFiveTriesNoneIsLookedAt() throws Exception {
        String wrong = null;
        for (String login : List.of("auditor", "no-such-account")) {
            DeskVisitor visitor = new DeskVisitor(desk.url());
            visitor.get("login");
            HttpResponse<byte[]> answer = visitor.post("login", Map.of("login", login, "password", "wrong password 1"));
            assertThat(answer.statusCode()).isEqualTo(401);
            String said = text(answer).replaceAll("value=\"[^\"]*\"", "");
            assertThat(said).contains("账号或密码不对");
            assertThat(wrong == null ? said : wrong).isEqualTo(said);
            wrong = said;
        }
        DeskVisitor visitor = new DeskVisitor(desk.url());
        visitor.get("login");
        for (int i = 0; i < 5; i++) {
            visitor.post("login", Map.of("login", "gone", "password", "wrong password " + i));
        }
        assertThat(visitor.post("login", Map.of("login", "gone", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(429);
        NOW.updateAndGet(now -> now.plus(Duration.ofMinutes(16)));
        assertThat(visitor.post("login", Map.of("login", "gone", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aSessionGetsANewIdAndTokenWithThePasswordAndEndsWhenItsAccountDoes() throws Exception {
        new Accounts(database)
                .add(
                        new Account(
                                "temporary",
                                "临时工",
                                AccountRole.AUDITOR,
                                List.of(),
                                PasswordHash.encode(PASSWORD),
                                true),
                        "安装人");
        DeskVisitor visitor = new DeskVisitor(desk.url());
        visitor.get("login");
        String before = visitor.cookie();
        String token = visitor.token();
        visitor.post("login", Map.of("login", "temporary", "password", PASSWORD));
        assertThat(visitor.text("ledger")).contains("临时工");
        assertThat(visitor.cookie()).isNotEqualTo(before);
        assertThat(visitor.token()).isNotEqualTo(token);
        new Accounts(database).disable("temporary", "安装人");
        assertThat(visitor.get("ledger").statusCode()).isEqualTo(303);
        new Accounts(database).enable("temporary", "安装人");
        assertThat(visitor.get("ledger").statusCode()).isEqualTo(200);
        new Accounts(database).password("temporary", PasswordHash.encode(PASSWORD + " two"), "安装人");
        assertThat(visitor.get("ledger").statusCode())
                .as("begun with another password")
                .isEqualTo(303);
        visitor.get("login");
        visitor.post("login", Map.of("login", "temporary", "password", PASSWORD + " two"));
        assertThat(visitor.get("ledger").statusCode()).isEqualTo(200);
        assertThat(visitor.post("logout", Map.of()).statusCode()).isEqualTo(303);
        assertThat(visitor.get("ledger").statusCode()).isEqualTo(303);
    }

    @Test
    void nothingLargeIsReadOfWhoHasNotSignedIn() throws IOException, InterruptedException {
        DeskVisitor nobody = new DeskVisitor(desk.url());
        nobody.get("login");
        assertThat(nobody.post("login", Map.of("login", "x".repeat(9_000), "password", "y"))
                        .statusCode())
                .isEqualTo(413);
        assertThat(nobody.post("login", Map.of("login", "x".repeat(41), "password", "y"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionEndsTenHoursAfterThePasswordWasGiven() throws IOException, InterruptedException {
        DeskVisitor auditor = signedIn("auditor");
        assertThat(auditor.get("ledger").statusCode()).isEqualTo(200);
        NOW.updateAndGet(now -> now.plus(Duration.ofHours(10)).plusSeconds(1));
        assertThat(auditor.get("ledger").statusCode()).isEqualTo(303);
    }

    @Test
    void afterSigningInOneGoesWhereOneWantedToButNeverElsewhere() throws IOException, InterruptedException {
        for (Map.Entry<String, String> one : Map.of(
                        "/ledger/board", "/ledger/board",
                        "//evil.example", "/",
                        "/\\evil.example", "/",
                        "https://evil.example", "/")
                .entrySet()) {
            DeskVisitor visitor = new DeskVisitor(desk.url());
            visitor.get("login");
            HttpResponse<byte[]> answer =
                    visitor.post("login", Map.of("login", "county", "password", PASSWORD, "to", one.getKey()));
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .as(one.getKey())
                    .isIn(one.getValue(), desk.url().replaceFirst("/$", "") + one.getValue());
        }
    }

    @Test
    void anAdministratorMakesAccountsAndJudgesNothing() throws IOException, InterruptedException {
        DeskVisitor administrator = signedIn("administrator");
        administrator.get("users");
        Map<String, String> account = Map.of(
                "login", "new-one", "name", "新人", "role", "submitter", "townships", "990101003", "password", PASSWORD);
        assertThat(administrator.post("users", account).statusCode()).isEqualTo(303);
        assertThat(administrator.text("users")).contains("new-one", "新人");
        assertThat(administrator.post("users/administrator/disable", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(administrator
                        .post("users", Map.of("login", "x2", "name", "某", "role", "auditor", "password", "short"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator.get("ledger").statusCode()).isEqualTo(403);
        DeskVisitor submitter = new DeskVisitor(desk.url());
        submitter.get("login");
        submitter.post("login", Map.of("login", "new-one", "password", PASSWORD));
        assertThat(submitter.text("ledger")).contains("新人");
    }
}
