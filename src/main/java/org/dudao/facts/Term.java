package org.dudao.facts;

import java.time.LocalDate;

/** One term of a school year, both days included. */
public record Term(LocalDate start, LocalDate end) {}
