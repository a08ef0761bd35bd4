package org.dudao.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One entry of the dictionary: what an office fills in, and how it may be written. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
    /** The heading on a Chinese form. */
    String zh();

    /** The unit as a Chinese form prints it; empty for codes, texts, dates and yes/no. */
    String unit() default "";

    /** How the value is written in a submission. */
    FieldType type();

    /** Whether leaving it out is a problem of form rather than missing data. */
    boolean required() default false;

    /** Whether a number may be negative. */
    boolean signed() default false;

    /** Whether a date may lie after the day of the check, as an expiry does. */
    boolean future() default false;

    /** The codes that are allowed, where not all of the set are. */
    String[] only() default {};

    /** A remark for whoever fills in the form. */
    String note() default "";
}
