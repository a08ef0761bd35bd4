package org.dudao.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.ledger.ItemFilter;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.ItemState;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which items of a ledger are meant. */
final class FilterOptions {
    @Option(names = "--township", paramLabel = "CODE", description = "乡镇代码，可给出几个 / code of a township; may be repeated")
    private List<String> townships = new ArrayList<>();

    @Option(names = "--county", paramLabel = "CODE", description = "县级代码，六位 / the six digits of a county")
    private String county;

    @Option(names = "--school", paramLabel = "CODE", description = "学校代码 / code of a school")
    private String school;

    @Option(
            names = "--area",
            paramLabel = "AREA",
            converter = AreaConverter.class,
            description = "专题，如 building 或其名称 / area, such as building, or its name")
    private String area;

    @Option(names = "--standard", paramLabel = "ID", description = "标准编号 / a standard's id")
    private String standard;

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            converter = SeverityConverter.class,
            description = "veto、major、minor 或 advisory，可给出几个 / may be repeated")
    private List<Severity> severities = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "STATE",
            converter = StateConverter.class,
            description = "状态，如 整改中 或 under-way，可给出几个 / a state, such as under-way; may be repeated")
    private List<ItemState> states = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "finding、query 或 onsite")
    private ItemKind kind;

    @Option(names = "--party", paramLabel = "NAME", description = "责任单位的名称或代码 / name or code of a party that must act")
    private String party;

    @Option(names = "--inspector", paramLabel = "NAME", description = "责任督学 / the responsible inspector")
    private String inspector;

    @Option(names = "--due", paramLabel = "DATE", description = "完成时限不晚于这一天 / due on or before this day")
    private LocalDate due;

    @Option(names = "--overdue", description = "已逾期 / overdue")
    private boolean overdue;

    @Option(names = "--open", description = "未销号 / not closed")
    private boolean open;

    @Option(names = "--to-close", description = "数据已证明消除、待销号 / proved by data, to be closed")
    private boolean proved;

    ItemFilter filter() {
        return filter(LedgerOptions.today());
    }

    /** The filter, where items are overdue as of a day. */
    ItemFilter filter(LocalDate today) {
        return filter(inspector, open || proved, today);
    }

    /** The inspector named; a command that names a new one reads it so. */
    String inspector() {
        return inspector;
    }

    /** Whether no filter is given, but for the inspector. */
    boolean isEmpty() {
        return filter(null, open, LedgerOptions.today()).equals(ItemFilter.ALL);
    }

    /**
     * Open items, which an inspector follows.
     *
     * @param by the inspector; null for any
     */
    ItemFilter open(String by) {
        return filter(by, true, LedgerOptions.today());
    }

    private ItemFilter filter(String by, boolean isOpen, LocalDate today) {
        return new ItemFilter(
                townships,
                county,
                school,
                area,
                standard,
                severities,
                states,
                kind,
                party,
                by,
                due,
                overdue ? today : null,
                isOpen ? Boolean.TRUE : null,
                proved ? Boolean.TRUE : null);
    }

    /** Parses severities: the code, or the Chinese word. */
    static final class SeverityConverter implements CommandLine.ITypeConverter<Severity> {
        @Override
        public Severity convert(String text) {
            return Arrays.stream(Severity.values())
                    .filter(one -> one.code().equals(text) || one.zh().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "没有这种严重程度 / no such severity: " + text + " (veto, major, minor, advisory)"));
        }
    }

    /** Parses areas: the id, or the Chinese title. */
    static final class AreaConverter implements CommandLine.ITypeConverter<String> {
        @Override
        public String convert(String text) {
            boolean isId = text.chars().allMatch(c -> c < 128);
            return isId
                    ? text
                    : Catalogue.load().areaTitles().entrySet().stream()
                            .filter(area -> area.getValue().zh().equals(text))
                            .map(Map.Entry::getKey)
                            .findFirst()
                            .orElseThrow(() -> new CommandLine.TypeConversionException("没有这个专题 / no such area: " + text
                                    + " ("
                                    + Catalogue.load().areaTitles().values().stream()
                                            .map(BilingualText::zh)
                                            .collect(Collectors.joining("、"))
                                    + ")"));
        }
    }

    /** Parses kinds of items. */
    static final class KindConverter implements CommandLine.ITypeConverter<ItemKind> {
        @Override
        public ItemKind convert(String text) {
            return Arrays.stream(ItemKind.values())
                    .filter(one -> one.code().equals(text) || one.zh().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "没有这种事项 / no such kind: " + text + " (finding, query, onsite)"));
        }
    }

    /** Parses states: the Chinese word, the English one, or the name in JSON. */
    static final class StateConverter implements CommandLine.ITypeConverter<ItemState> {
        @Override
        public ItemState convert(String text) {
            String plain = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
            return Arrays.stream(ItemState.values())
                    .filter(one -> one.zh().equals(text)
                            || one.en().equals(text)
                            || one.name().equals(plain)
                            || (one == ItemState.PASSED
                                    && List.of("销号", "已销号", "closed").contains(text)))
                    .findFirst()
                    .orElseThrow(() -> new CommandLine.TypeConversionException("没有这种状态 / no such state: " + text + " ("
                            + Arrays.stream(ItemState.values())
                                    .map(ItemState::zh)
                                    .collect(Collectors.joining("、"))
                            + ")"));
        }
    }
}
