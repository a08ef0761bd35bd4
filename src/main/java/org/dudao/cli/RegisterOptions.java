package org.dudao.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.dudao.ledger.Refused;
import org.dudao.ledger.VisitTerm;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The day as of which a ledger is counted, and the term for which visits are. */
final class RegisterOptions {
    @Option(names = "--on", paramLabel = "DATE", description = "截至哪一天，默认今天 / as of which day; today by default")
    private LocalDate on;

    @Option(
            names = "--term",
            paramLabel = "FROM..TO",
            converter = TermConverter.class,
            description = {
                "统计督导次数的学期，如 2026-02-23..2026-07-10；默认 9月1日至1月31日、2月1日至7月31日",
                "the term for which visits are counted; by default 1 September to 31 January, or 1 February to 31 July"
            })
    private VisitTerm term;

    LocalDate day() {
        return on == null ? LedgerOptions.today() : on;
    }

    VisitTerm term() {
        return term == null ? VisitTerm.holding(day()) : term;
    }

    /** Parses terms: two days with two dots between. */
    static final class TermConverter implements CommandLine.ITypeConverter<VisitTerm> {
        @Override
        public VisitTerm convert(String text) {
            String[] days = text.split("\\.\\.", -1);
            if (days.length != 2) {
                throw unfit(text);
            }
            try {
                return new VisitTerm(LocalDate.parse(days[0].strip()), LocalDate.parse(days[1].strip()));
            } catch (Refused e) {
                throw new CommandLine.TypeConversionException(
                        e.reason().zh() + " / " + e.reason().en());
            } catch (DateTimeException e) {
                throw unfit(text);
            }
        }

        private static CommandLine.TypeConversionException unfit(String text) {
            return new CommandLine.TypeConversionException(
                    "学期应为两个日期，如 2026-02-23..2026-07-10 / a term is two days such as 2026-02-23..2026-07-10: " + text);
        }
    }
}
