package org.dudao.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One field of the dictionary, with its heading and type. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {
    /** The heading on a Chinese form. */
    String zh();

    /** The unit on a Chinese form; empty for codes, texts, dates and yes/no. */
    String unit() default "";

    /** The type of the value in a submission. */
    FieldType type();

    /** Whether omitting it is an input problem rather than missing data. */
    boolean required() default false;

    /** Whether a number may be negative. */
    boolean signed() default false;

    /** Whether the numbers of several schools add up, if the unit is one of people, things, areas or money. */
    boolean summable() default true;

    /** Whether a date may be after the as-of date, as an expiry date may. */
    boolean future() default false;

    /**
     * Whether the value usually holds for years, such as a code, a name or the size of a building, so that a form may propose last year's.
     *
     * <p>What must be counted, inspected, graded or promised anew each year is not lasting, nor is a statement that there is nothing: if it
     * were proposed, an old answer could pass for this year's.
     */
    boolean lasting() default false;

    /** The allowed codes, if not all of the list. */
    String[] only() default {};

    /** A note on the form. */
    String note() default "";
}
