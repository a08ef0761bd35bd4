package org.dudao.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;

/** Parses dates of options. */
final class DayConverter implements CommandLine.ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException e) {
            throw new CommandLine.TypeConversionException(
                    "不是日期，应写成 2026-07-31 的样子（年-月-日） / not a date; write it like 2026-07-31 (year-month-day)");
        }
    }
}
