package org.dudao.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.facts.CodeList;
import org.dudao.ledger.AccountRole;
import org.dudao.ledger.FollowUpWay;
import org.dudao.ledger.ItemAction;
import org.dudao.ledger.Precision;
import org.dudao.ledger.RecheckResult;
import picocli.CommandLine;

/** Reads words of the ledger from a command line: the code, or the word in Chinese or English. */
final class CodeWords {
    private CodeWords() {}

    private static <C extends CodeList> C read(C[] all, String text) {
        return Arrays.stream(all)
                .filter(one -> List.of(one.code(), one.zh(), one.en()).contains(text.strip()))
                .findFirst()
                .orElseThrow(() -> new CommandLine.TypeConversionException("应为其中之一 / use one of: "
                        + Arrays.stream(all)
                                .map(one -> one.zh() + " " + one.code())
                                .collect(Collectors.joining("、"))));
    }

    /** Roles of accounts. */
    static final class Role implements CommandLine.ITypeConverter<AccountRole> {
        @Override
        public AccountRole convert(String text) {
            return read(AccountRole.values(), text);
        }
    }

    /** Ways of following an item. */
    static final class Way implements CommandLine.ITypeConverter<FollowUpWay> {
        @Override
        public FollowUpWay convert(String text) {
            return read(FollowUpWay.values(), text);
        }
    }

    /** Results of a re-check. */
    static final class Result implements CommandLine.ITypeConverter<RecheckResult> {
        @Override
        public RecheckResult convert(String text) {
            return read(RecheckResult.values(), text);
        }
    }

    /** Whether a finding was right. */
    static final class Judgement implements CommandLine.ITypeConverter<Precision> {
        @Override
        public Precision convert(String text) {
            return read(Precision.values(), text);
        }
    }

    /** What the responsible party says of its progress. */
    static final class Progress implements CommandLine.ITypeConverter<ItemAction> {
        @Override
        public ItemAction convert(String text) {
            return switch (text.strip()) {
                case "整改中", "begin", "under-way" -> ItemAction.BEGIN;
                case "已报整改", "done", "reported" -> ItemAction.REPORT;
                case "撤回", "withdraw" -> ItemAction.WITHDRAW;
                case "恢复整改", "resume" -> ItemAction.RESUME;
                default ->
                    throw new CommandLine.TypeConversionException(
                            "应为其中之一 / use one of: 整改中 under-way、已报整改 done、撤回 withdraw、恢复整改 resume");
            };
        }
    }
}
