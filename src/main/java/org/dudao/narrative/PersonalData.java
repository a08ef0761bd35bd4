package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.submission.json.IdentityNumbers;

/**
 * What must not stand in a report about people: numbers of identity cards and telephones, names of pupils, patients and those who get aid,
 * and the illnesses of people who are named. It is masked in every output.
 */
record PersonalData(Span span, String kind) {
    /** Blanks or dashes within a number. */
    private static final int MOST_BETWEEN = 2;

    private static final Pattern PHONE =
            Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|0[0-9]{2,3}-[0-9]{7,8})(?![0-9])");

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private static final Pattern NAME = Pattern.compile("(?<=学生|患者|病人|贫困生|特困生|孤儿|女童|男童|残疾儿童|留守儿童)[" + SURNAMES
            + "][\\u4e00-\\u9fff×x*某]{1,2}(?=同学|因|患|家庭|的|等|身患|，|、|,|（|\\()");

    private static final Pattern ILLNESS =
            Pattern.compile("白血病|癌症?|肿瘤|尿毒症|抑郁症|精神(?:病|分裂症|障碍)|艾滋病|肝炎|肺结核|先天性心脏病|癫痫|脑瘫|糖尿病|自闭症|孤独症");

    /** How far before an illness its name may stand. */
    private static final int NEAR = 20;

    /** All of a text, in order of kind and place. */
    static List<PersonalData> of(String plain) {
        List<PersonalData> found = new ArrayList<>();
        identities(plain, found);
        find(plain, PHONE, "phone", found);
        find(plain, NAME, "name", found);
        illnesses(plain, found);
        return found;
    }

    /** The illnesses of people who are named shortly before. */
    private static void illnesses(String plain, List<PersonalData> into) {
        List<PersonalData> names =
                into.stream().filter(one -> one.kind().equals("name")).toList();
        Matcher illness = ILLNESS.matcher(plain);
        while (illness.find()) {
            int at = illness.start();
            boolean isOfPerson = names.stream()
                    .anyMatch(name -> name.span().to() <= at && at - name.span().to() <= NEAR);
            if (isOfPerson) {
                into.add(new PersonalData(new Span(at, illness.end()), "illness"));
            }
        }
    }

    private static void identities(String plain, List<PersonalData> into) {
        String masked = IdentityNumbers.masked(plain);
        int from = -1;
        int last = -1;
        for (int i = 0; i < plain.length(); i++) {
            if (masked.charAt(i) != plain.charAt(i)) {
                if (from >= 0 && i - last > MOST_BETWEEN + 1) {
                    into.add(new PersonalData(new Span(from, last + 1), "idNumber"));
                    from = -1;
                }
                from = from < 0 ? i : from;
                last = i;
            }
        }
        if (from >= 0) {
            into.add(new PersonalData(new Span(from, last + 1), "idNumber"));
        }
    }

    private static void find(String plain, Pattern pattern, String kind, List<PersonalData> into) {
        Matcher match = pattern.matcher(plain);
        while (match.find()) {
            into.add(new PersonalData(new Span(match.start(), match.end()), kind));
        }
    }

    /** A part of the text with what is personal in it replaced by as many marks. */
    static String masked(String text, Span part, List<PersonalData> personal) {
        StringBuilder shown = new StringBuilder(text.substring(part.from(), part.to()));
        for (PersonalData one : personal) {
            for (int i = Math.max(part.from(), one.span().from());
                    i < Math.min(part.to(), one.span().to());
                    i++) {
                shown.setCharAt(i - part.from(), '*');
            }
        }
        return shown.toString();
    }
}
