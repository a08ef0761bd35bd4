package org.dudao.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.Claim;
import org.dudao.facts.ClaimCheck;
import org.dudao.facts.ClaimedIndicator;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dropout;
import org.dudao.facts.Enrolment;
import org.dudao.facts.Masks;
import org.dudao.facts.PrintedNumber;
import org.dudao.facts.ReadClaim;
import org.dudao.facts.School;
import org.dudao.facts.SubjectKind;

/** Reads the claims of a submission into facts that rules match: the parsed value of each, and the value computed from the counts. */
final class ClaimFacts {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern OTHER_PERIOD = Pattern.compile("去年|上年|上一年|上学年|前年|往年|近[二两三四五六七八九十0-9]+年|明年|来年|下学年");

    /** Shares that may exceed 100 %: of growth, and of pupils of any age. */
    private static final Pattern MAY_BE_OVER = Pattern.compile("增长|增幅|增速|增加|毛入|同比|环比|完成率|超额|倍");

    private static final Pattern SHARE = Pattern.compile("率|比例|占比|覆盖|比重|[Rr]ate|[Ss]hare|[Cc]overage");

    private final Dataset dataset;
    private final Map<String, School> schools = new HashMap<>();
    private final IdentityHashMap<Record, Map<ClaimedIndicator, List<Claim>>> named = new IdentityHashMap<>();
    private final IdentityHashMap<Claim, PrintedNumber> numbers = new IdentityHashMap<>();

    private ClaimFacts(Dataset dataset) {
        this.dataset = dataset;
        if (dataset.schools() != null) {
            dataset.schools().stream().filter(s -> s.name() != null).forEach(s -> schools.put(s.name(), s));
            dataset.schools().forEach(s -> schools.put(s.code(), s));
        }
    }

    /** The facts of all claims; none if claims were not reported. */
    static List<Record> of(Dataset dataset) {
        return dataset.claims() == null ? List.of() : new ClaimFacts(dataset).all();
    }

    private List<Record> all() {
        List<Record> facts = new ArrayList<>();
        ClaimValues values = new ClaimValues();
        dataset.claims().stream().sorted(Comparator.comparing(Claim::code)).forEach(claim -> {
            PrintedNumber number = PrintedNumber.read(claim.value(), claim.unit());
            Record subject = subject(claim);
            facts.add(new ReadClaim(
                    claim,
                    subject,
                    unread(claim, subject, number),
                    isOverWhole(claim, number),
                    values.contradict(claim, number),
                    isMasked(claim, number)));
        });
        for (ClaimedIndicator indicator : ClaimedIndicator.values()) {
            if (indicator.subject() == SubjectKind.TOWNSHIP) {
                facts.add(township(indicator));
            } else if (dataset.schools() != null) {
                dataset.schools().forEach(school -> facts.add(school(indicator, school)));
            }
        }
        return facts;
    }

    /** The subject of a claim: the school of its code or name, or else the township. */
    private Record subject(Claim claim) {
        School school = claim.subject() == null ? null : schools.get(claim.subject());
        return school == null ? dataset.township() : school;
    }

    /** The reason why a claim cannot be compared with the counts; null if it can. */
    private String unread(Claim claim, Record subject, PrintedNumber number) {
        ClaimedIndicator indicator = ClaimedIndicator.of(claim.indicator());
        boolean isOfSchool = subject instanceof School;
        if (indicator == null || isOfSchool != (indicator.subject() == SubjectKind.SCHOOL)) {
            return "indicator";
        } else if (isOfAnother(claim.subject(), isOfSchool)) {
            return "subject";
        } else if (isOfAnotherPeriod(claim.period())) {
            return "period";
        }
        PrintedNumber stated = number != null && indicator.isRate() ? inPercent(number) : number;
        if (stated == null) {
            return number == null ? "value" : "unit";
        } else if (!indicator.takes(stated.unit())) {
            return "value";
        }
        numbers.put(claim, stated);
        named.computeIfAbsent(subject, s -> new HashMap<>())
                .computeIfAbsent(indicator, i -> new ArrayList<>())
                .add(claim);
        return null;
    }

    /** A rate in percent; null if a bare number may also be a fraction. */
    private static PrintedNumber inPercent(PrintedNumber number) {
        boolean bare = number.unit().isEmpty();
        boolean isFraction = number.from().signum() > 0 && number.from().compareTo(BigDecimal.ONE) <= 0;
        return !bare ? number : isFraction ? null : number.inPercent();
    }

    private boolean isOfAnother(String subject, boolean isOfSchool) {
        return !isOfSchool
                && subject != null
                && !subject.isBlank()
                && !subject.equals(dataset.township().code())
                && !subject.equals(dataset.township().name())
                && !subject.matches("[全本我]?[乡镇]+|乡镇");
    }

    /** Whether a period is stated that is neither the school year nor a calendar year overlapping it. */
    private boolean isOfAnotherPeriod(String period) {
        if (period == null) {
            return false;
        }
        List<String> years = new ArrayList<>();
        Matcher year = YEAR.matcher(period);
        while (year.find()) {
            years.add(year.group());
        }
        List<String> own = List.of(dataset.township().schoolYear().split("-", -1));
        boolean schoolYear = period.contains("学年") || years.size() == 2;
        boolean other = (schoolYear && years.size() == 2)
                ? !own.equals(years)
                : !years.isEmpty() && years.stream().noneMatch(own::contains);
        return other || OTHER_PERIOD.matcher(period).find();
    }

    private static boolean isOverWhole(Claim claim, PrintedNumber number) {
        String indicator = claim.indicator() == null ? "" : claim.indicator();
        ClaimedIndicator known = ClaimedIndicator.of(indicator);
        boolean rate = known != null && known.isRate();
        boolean share = number != null
                && (number.isPercent()
                        ? rate || SHARE.matcher(indicator).find()
                        : rate && number.unit().isEmpty());
        return share && number.isOver(ALL) && !MAY_BE_OVER.matcher(indicator).find();
    }

    /** Whether digits of the value are masked; a value that parses as a number is not. */
    private static boolean isMasked(Claim claim, PrintedNumber number) {
        return (number == null && Masks.areIn(claim.value()))
                || Masks.areIn(claim.period())
                || Masks.areIn(claim.source());
    }

    private ClaimCheck township(ClaimedIndicator indicator) {
        Enrolment e = dataset.enrolment();
        Dropout d = dataset.dropout();
        return switch (indicator) {
            case PRIMARY_ENROLMENT -> ofTownship(indicator, sum(e.primaryEnrolledOfAge()), sum(e.primaryAgeEligible()));
            case JUNIOR_ENROLMENT -> ofTownship(indicator, sum(e.juniorEnrolledOfAge()), sum(e.juniorAgeEligible()));
            case COMPULSORY_ENROLMENT ->
                ofTownship(
                        indicator,
                        sum(e.primaryEnrolledOfAge(), e.juniorEnrolledOfAge()),
                        sum(e.primaryAgeEligible(), e.juniorAgeEligible()));
            case PRIMARY_DROPOUT -> ofTownship(indicator, sum(d.primaryCount()), sum(d.primaryBase()));
            case JUNIOR_DROPOUT -> ofTownship(indicator, sum(d.juniorCount()), sum(d.juniorBase()));
            default ->
                ofTownship(indicator, sum(d.primaryCount(), d.juniorCount()), sum(d.primaryBase(), d.juniorBase()));
        };
    }

    private ClaimCheck ofTownship(ClaimedIndicator indicator, BigDecimal part, BigDecimal whole) {
        return check(indicator, dataset.township(), part, whole);
    }

    private ClaimCheck school(ClaimedIndicator indicator, School school) {
        return switch (indicator) {
            case FLOOR_AREA -> check(indicator, school, school.floorArea(), sum(school.studentCount()));
            case BOOKS -> check(indicator, school, sum(school.library().books()), sum(school.studentCount()));
            default ->
                check(
                        indicator,
                        school,
                        sum(school.studentCount()),
                        sum(school.staff().teachers()));
        };
    }

    private ClaimCheck check(ClaimedIndicator indicator, Record subject, BigDecimal part, BigDecimal whole) {
        List<Claim> rows = named.getOrDefault(subject, Map.of()).getOrDefault(indicator, List.of());
        return new ClaimCheck(
                indicator, subject, rows, rows.stream().map(numbers::get).toList(), part, whole);
    }

    /** A sum with a missing addend is missing. */
    private static BigDecimal sum(Long... counts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Long count : counts) {
            if (count == null) {
                return null;
            }
            sum = sum.add(BigDecimal.valueOf(count.longValue()));
        }
        return sum;
    }
}
