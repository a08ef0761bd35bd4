package org.dudao.ledger;

/**
 * A school of an inspector's zone 督学责任区.
 *
 * @param school the school's code
 * @param name the school's name
 * @param zone the zone's name
 * @param inspector the name of the responsible inspector 责任督学
 */
public record SchoolZone(String school, String name, String zone, String inspector) {}
