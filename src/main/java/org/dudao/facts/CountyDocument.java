package org.dudao.facts;

/** A county's document, as laid out in its file. */
public record CountyDocument(@Group County county) {}
