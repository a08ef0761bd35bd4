package org.dudao.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand for the code of a row of a school, in the four tables whose rows an office often has no codes for.
 *
 * <p>A code that was left out is the first {@link #DIGITS} hexadecimal digits of the SHA-256 of {@link #hashed}, so that it depends on the row
 * alone and not on the order of the rows.
 */
public enum RowKey {
    BUSES(
            "buses",
            "填了校车标牌编号的可不填",
            "may be left out where the plate number is given",
            "补填编号，或校车标牌编号。",
            "Add the code, or the plate number."),
    CANTEENS(
            "canteens",
            "填了食品经营许可证号的，或该校只有一个食堂的，可不填",
            "may be left out where the licence number is given, or for the school's only canteen",
            "补填编号，或食品经营许可证号；该校只有一个食堂的，只留一行，两项都可不填。",
            "Add the code, or the licence number; the only canteen of a school has one row and needs neither."),
    CLASSES(
            "classes",
            "填了年级和班级名称的，或该校该年级只有一个班的，可不填",
            "may be left out where grade and name are given, or for the school's only class of a grade",
            "补填编号，或年级和班级名称；该校该年级只有一个班的，填年级即可。",
            "Add the code, or the grade and the name; the grade is enough for the school's only class of that grade."),
    BUILDINGS(
            "buildings",
            "填了校舍名称的可不填",
            "may be left out where the name of the building is given",
            "补填编号，或校舍名称。",
            "Add the code, or the name of the building.");

    /** The length of a code made from a key. */
    public static final int DIGITS = 8;

    private final String table;
    private final String ruleZh;
    private final String ruleEn;
    private final String correctionZh;
    private final String correctionEn;

    RowKey(String table, String ruleZh, String ruleEn, String correctionZh, String correctionEn) {
        this.table = table;
        this.ruleZh = ruleZh;
        this.ruleEn = ruleEn;
        this.correctionZh = correctionZh;
        this.correctionEn = correctionEn;
    }

    /** The keys of a table's rows; null if every row needs a code. */
    public static @Nullable RowKey find(String table) {
        for (RowKey key : values()) {
            if (key.table.equals(table)) {
                return key;
            }
        }
        return null;
    }

    /** The table in a submission. */
    public String table() {
        return table;
    }

    /** When the code may be left out. */
    public BilingualText rule() {
        return new BilingualText(ruleZh, ruleEn);
    }

    /** What to do about a row that has neither code nor key. */
    public BilingualText correction() {
        return new BilingualText(correctionZh, correctionEn);
    }

    /** The rows of the table; null if it was not reported. */
    public @Nullable List<? extends Record> rows(Dataset dataset) {
        return switch (this) {
            case BUSES -> dataset.buses();
            case CANTEENS -> dataset.canteens();
            case CLASSES -> dataset.classes();
            case BUILDINGS -> dataset.buildings();
        };
    }

    /** The code of a row; null if it was left out. */
    public @Nullable String code(Record row) {
        return switch (this) {
            case BUSES -> ((Bus) row).code();
            case CANTEENS -> ((Canteen) row).code();
            case CLASSES -> ((SchoolClass) row).code();
            case BUILDINGS -> ((Building) row).code();
        };
    }

    /** The code of a row's school. */
    public @Nullable String schoolCode(Record row) {
        return switch (this) {
            case BUSES -> ((Bus) row).schoolCode();
            case CANTEENS -> ((Canteen) row).schoolCode();
            case CLASSES -> ((SchoolClass) row).schoolCode();
            case BUILDINGS -> ((Building) row).schoolCode();
        };
    }

    /** The key that a row has by itself; null if it has none. */
    public @Nullable String own(Record row) {
        return switch (this) {
            case BUSES -> stated(((Bus) row).plateNo());
            case CANTEENS -> stated(((Canteen) row).licenceNo());
            case CLASSES -> {
                SchoolClass one = (SchoolClass) row;
                String name = stated(one.name());
                yield one.grade() == null || name == null ? null : one.grade().code() + " " + name;
            }
            case BUILDINGS -> stated(((Building) row).name());
        };
    }

    /** The key of a row that is the school's only one with this key; null if it cannot be identified so. */
    public @Nullable String alone(Record row) {
        return switch (this) {
            case CANTEENS -> "";
            case CLASSES ->
                ((SchoolClass) row).grade() == null
                        ? null
                        : ((SchoolClass) row).grade().code();
            default -> null;
        };
    }

    /** The field in which the row's own key is. */
    public String field() {
        return switch (this) {
            case BUSES -> "plateNo";
            case CANTEENS -> "licenceNo";
            case CLASSES, BUILDINGS -> "name";
        };
    }

    /** The text of which the code is the hash. */
    public static String hashed(String schoolCode, String key) {
        return schoolCode + "\n" + key;
    }

    /** What people call a row that has no code of its own. */
    public String label(Record row) {
        String own = own(row);
        if (own != null && this == CLASSES) {
            return ((SchoolClass) row).name();
        } else if (own != null) {
            return own;
        }
        return this == CLASSES && ((SchoolClass) row).grade() != null
                ? ((SchoolClass) row).grade().zh()
                : SubjectKind.CANTEEN.zh();
    }

    private static @Nullable String stated(@Nullable String text) {
        return text == null || TextMeaning.isFiller(text) ? null : text;
    }
}
