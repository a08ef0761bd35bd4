package org.dudao.submission;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.dudao.facts.BilingualText;

/** The reason why a file could not be read, in words for its submitter instead of Java's exception names. */
public final class ReadFailure {
    private ReadFailure() {}

    /** Part of a sentence. */
    public static BilingualText reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            BilingualText known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return new BilingualText("读取时出错", "a read error occurred");
    }

    private static BilingualText known(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof NoSuchFileException || cause instanceof java.io.FileNotFoundException) {
            return new BilingualText("文件已不在，或不能打开", "the file no longer exists or cannot be opened");
        } else if (cause instanceof AccessDeniedException || message.contains("Permission denied")) {
            return new BilingualText("没有读取权限", "read permission is missing");
        } else if (cause instanceof FileSystemLoopException) {
            return new BilingualText("链接指向自身", "a link points to itself");
        } else if (cause instanceof EOFException) {
            return new BilingualText("文件不完整", "the file is incomplete");
        } else if (cause instanceof ZipException) {
            return new BilingualText("压缩文件已损坏或不完整", "the archive is damaged or incomplete");
        } else if (cause instanceof CharacterCodingException) {
            return new BilingualText("编码不能识别", "its encoding is unknown");
        } else if (message.contains("No space left")) {
            return new BilingualText("磁盘已满", "the disk is full");
        } else if (cause instanceof IOException && message.contains("Is a directory")) {
            return new BilingualText("这是文件夹", "it is a folder");
        }
        return null;
    }
}
