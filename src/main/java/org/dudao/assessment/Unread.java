package org.dudao.assessment;

import java.util.List;

/**
 * A field that was handed in and that no standard in force reads.
 *
 * @param path the path in the dictionary, or a table
 * @param place the source location of the first value
 * @param count how many values there are; rows of a table
 * @param standards the ids of the standards that would read it
 * @param profiles the ids of the kinds of inspection under which one of them is asked
 */
public record Unread(String path, String place, int count, List<String> standards, List<String> profiles) {}
