package org.dudao.facts;

/** A county's document as its file is laid out. */
public record CountyDocument(@Group County county) {}
