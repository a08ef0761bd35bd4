package org.dudao.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * An act drawn at random.
 *
 * @param words what is done
 * @param model does it to the model; false if the model refuses
 * @param ledger does it to the ledger
 */
record RandomAct(String words, BooleanSupplier model, Runnable ledger) {
    private static final List<String> NAMES = List.of("张三", "李四", "王五");
    private static final int WEEKS = 90;

    /** Draws an act on an item. */
    static RandomAct draw(Random random, ItemActions acts, ModelItem item, String id, Act act) {
        String by = act.by();
        LocalDate on = act.on();
        LocalDate until = on.plusDays(random.nextInt(WEEKS) - 10L);
        String name = NAMES.get(random.nextInt(NAMES.size()));
        return switch (random.nextInt(15)) {
            case 0 ->
                new RandomAct("assign to " + name, () -> assign(item, name), () -> acts.assign(id, act, person(name)));
            case 1 ->
                new RandomAct(
                        "hand over, inspector " + name,
                        () -> handOver(item, name),
                        () -> acts.assign(id, act, new ItemAssignment(null, name, null, null, "住建局")));
            case 2 -> new RandomAct("begin", () -> item.go("begin"), () -> acts.report(id, act, ItemAction.BEGIN));
            case 3, 4 ->
                new RandomAct("report", () -> item.report(by, on), () -> acts.report(id, act, ItemAction.REPORT));
            case 5 -> new RandomAct("withdraw", item::withdraw, () -> acts.report(id, act, ItemAction.WITHDRAW));
            case 6 -> new RandomAct("resume", () -> item.go("resume"), () -> acts.report(id, act, ItemAction.RESUME));
            case 7 ->
                new RandomAct(
                        "evidence",
                        () -> {
                            item.evidenceOn =
                                    item.evidenceOn == null || on.isAfter(item.evidenceOn) ? on : item.evidenceOn;
                            return true;
                        },
                        () -> acts.addEvidence(id, act, new Attachment("照片.jpg", "e".repeat(64), 9)));
            case 8 ->
                new RandomAct(
                        "extend to " + until,
                        () -> item.extend(by, on, until, act.why()),
                        () -> acts.extend(id, act, until));
            case 9 ->
                new RandomAct(
                        "waive until " + until,
                        () -> item.waive(by, on, until, act.why()),
                        () -> acts.waive(id, act, new ItemWaiver("豁1", until)));
            case 10, 11 -> recheck(acts, item, id, act, random);
            case 12, 13 -> new RandomAct("close", () -> item.close(by, on), () -> acts.close(id, act));
            default ->
                new RandomAct(
                        "reopen, due " + until,
                        () -> item.reopen(act.why(), on, until),
                        () -> acts.reopen(id, act, until));
        };
    }

    private static RandomAct recheck(ItemActions acts, ModelItem item, String id, Act act, Random random) {
        RecheckResult result = List.of(RecheckResult.values()).get(random.nextInt(4) == 0 ? random.nextInt(4) : 0);
        return new RandomAct(
                "recheck " + result.code(),
                () -> item.recheck(act.by(), act.on(), result.code()),
                () -> acts.recheck(id, act, result, null));
    }

    private static boolean assign(ModelItem item, String name) {
        if (item.isClosed()) {
            return false;
        }
        item.person = name;
        return true;
    }

    private static boolean handOver(ModelItem item, String name) {
        boolean done = item.go("hand over");
        if (done) {
            item.inspector = name;
        }
        return done;
    }

    private static ItemAssignment person(String name) {
        return new ItemAssignment(name, null, null, null, null);
    }

    /** The model's word for a state. */
    static String word(ItemState state) {
        return switch (state) {
            case NOT_STARTED -> "not started";
            case UNDER_WAY -> "under way";
            case REPORTED -> "reported";
            case PASSED -> "closed";
            case FAILED -> "failed";
            case STANDING -> "standing";
            case HANDED_OVER -> "handed over";
        };
    }
}
