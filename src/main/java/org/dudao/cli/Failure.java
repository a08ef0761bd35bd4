package org.dudao.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.zip.ZipException;
import org.dudao.batch.BatchRefused;
import org.dudao.facts.BilingualText;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.ledger.LedgerFault;
import org.dudao.ledger.Refused;
import org.dudao.standards.RuleBaseError;
import org.dudao.submission.json.Texts;
import org.yaml.snakeyaml.error.YAMLException;
import picocli.CommandLine;

/**
 * The meaning of an exception for the user. Errors of files, disks and a bureau's own rules are the user's to correct, and are named;
 * anything else is an internal error.
 *
 * @param words the error, the file, and the correction
 */
record Failure(ExitCode code, BilingualText words) {
    private static final int DEEPEST = 20;

    /** The failure for an exception. */
    static Failure of(Throwable thrown) {
        Throwable e = unwrapped(thrown);
        if (e instanceof RuleBaseError own && own.isInBoth()) {
            return new Failure(
                    ExitCode.USAGE,
                    new BilingualText(
                            "督导方案有误，请改正后再用：\n" + Texts.printableLines(own.zh()),
                            "The profile has errors; correct it and try again:\n"
                                    + Texts.printableLines(own.getMessage())));
        } else if (e instanceof RuleBaseError) {
            return new Failure(
                    ExitCode.USAGE,
                    new BilingualText("规则库有误：\n" + e.getMessage(), "The rule base has an error:\n" + e.getMessage()));
        } else if (e instanceof LedgerFault fault) {
            return new Failure(ExitCode.USAGE, fault.text());
        } else if (e instanceof Refused refused) {
            return new Failure(ExitCode.USAGE, refused.reason());
        } else if (e instanceof BatchRefused refused && refused.reason() != null) {
            return new Failure(ExitCode.USAGE, refused.reason());
        } else if (e instanceof InspectorsFile.InspectorsException list) {
            return new Failure(ExitCode.INPUT, new BilingualText(list.zh(), list.en()));
        } else if (e instanceof FileRefused refused) {
            return new Failure(
                    ExitCode.USAGE, new BilingualText(Texts.printable(refused.zh()), Texts.printable(refused.en())));
        } else if (e instanceof FileFault fault
                && fault.getCause() instanceof InspectorsFile.InspectorsException list) {
            String file = Texts.printable(fault.file().toString());
            return new Failure(ExitCode.INPUT, new BilingualText(file + "：" + list.zh(), file + ": " + list.en()));
        } else if (e instanceof FileFault fault) {
            return of(fault.file().toString(), fault.wanted(), root(fault));
        } else if (e instanceof IOException io) {
            String file = io instanceof FileSystemException system ? system.getFile() : null;
            return of(file, isOfADisk(io) ? FileFault.Wanted.WRITTEN : FileFault.Wanted.READ, io);
        } else if (e instanceof YAMLException) {
            return new Failure(
                    ExitCode.USAGE,
                    new BilingualText(
                            "YAML 文件的写法有误，请改正后再试：\n" + e.getMessage(),
                            "A YAML file is not well-formed; correct it and try again:\n" + e.getMessage()));
        } else if (e instanceof InvalidPathException name) {
            return new Failure(
                    ExitCode.USAGE,
                    new BilingualText(
                            "这个名称在本系统上不能用作文件名：" + Texts.printable(name.getInput()) + "。请换一个名称。",
                            "This name cannot be used for a file here: " + Texts.printable(name.getInput())
                                    + ". Choose another."));
        } else if (e instanceof OutOfMemoryError) {
            return new Failure(
                    ExitCode.INTERNAL,
                    new BilingualText(
                            "内存不足，没有作出任何判定。请关闭其他程序再试；仍然不行，请反馈给开发者：" + e,
                            "There is not enough memory; nothing was judged. Close other programs and try again; if that"
                                    + " does not help, report it: " + e));
        }
        return new Failure(
                ExitCode.INTERNAL,
                new BilingualText(
                        "内部错误，没有作出任何判定。这是本程序的错误，请把这一行反馈给开发者：" + thrown,
                        "Internal error; nothing was judged. This is an error of the program; report this line: "
                                + thrown));
    }

    /** The cause of an exception that only wraps it for another thread or interface. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable e = thrown;
        for (int i = 0; i < DEEPEST && e.getCause() != null && carries(e); i++) {
            e = e.getCause();
        }
        return e;
    }

    private static boolean carries(Throwable e) {
        return e instanceof UncheckedIOException
                || e instanceof ExecutionException
                || e instanceof CompletionException
                || e instanceof CommandLine.ExecutionException
                || e.getClass() == IOException.class;
    }

    private static IOException root(FileFault fault) {
        return unwrapped(fault.getCause()) instanceof IOException io ? io : fault;
    }

    private static Failure of(String name, FileFault.Wanted wanted, IOException cause) {
        boolean written = wanted == FileFault.Wanted.WRITTEN;
        String own = cause instanceof FileSystemException system ? system.getFile() : null;
        String file = Texts.printable(name == null ? own == null ? "" : own : name);
        BilingualText why = why(cause, written);
        BilingualText what = written
                ? new BilingualText("不能写入 " + file + "：", "Cannot write " + file + ": ")
                : file.isEmpty()
                        ? new BilingualText("文件不能读取：", "A file cannot be read: ")
                        : new BilingualText("不能读取 " + file + "：", "Cannot read " + file + ": ");
        return new Failure(
                written ? ExitCode.USAGE : ExitCode.INPUT,
                new BilingualText(what.zh() + why.zh(), what.en() + why.en()));
    }

    private static BilingualText why(IOException e, boolean written) {
        if (isFull(e)) {
            return new BilingualText(
                    "磁盘已满或超出配额。请腾出空间，或用 -o 换一个磁盘，再试。",
                    "the disk is full, or a quota is exceeded. Free some space, or choose another disk with -o, and try again.");
        } else if (isReadOnly(e)) {
            return new BilingualText(
                    "磁盘是只读的。请用 -o 换一个可以写入的位置。", "the disk is read-only. Choose a writable place with -o.");
        } else if (e instanceof AccessDeniedException) {
            return written
                    ? new BilingualText(
                            "没有写入的权限，或文件正被其他程序打开。请换一个位置，或关闭打开它的程序再试。",
                            "write permission is missing, or another program has it open. Choose another place, or close"
                                    + " that program, and try again.")
                    : new BilingualText(
                            "没有读取的权限，或文件正被其他程序打开。请检查权限，或关闭打开它的程序再试。",
                            "read permission is missing, or another program has it open. Check the permissions, or close"
                                    + " that program, and try again.");
        } else if (e instanceof NoSuchFileException) {
            return new BilingualText("没有这个文件或文件夹。请检查路径。", "the file or folder does not exist. Check the path.");
        } else if (e instanceof NotDirectoryException
                || e instanceof FileAlreadyExistsException
                || e instanceof DirectoryNotEmptyException) {
            return new BilingualText(
                    "同名的文件或文件夹占了它的位置。请移走后再试，或用 -o 换一个位置。",
                    "a file or folder of that name is in its place. Move it away, or choose another place with -o.");
        } else if (e instanceof FileSystemLoopException) {
            return new BilingualText("其中的链接指回自身。请移走这个链接。", "a link in it points back to itself. Move the link away.");
        } else if (e instanceof CharacterCodingException) {
            return new BilingualText(
                    "不是 UTF-8 编码的文本。请用原始文件，或另存为 UTF-8 再试。",
                    "it is not text in UTF-8. Use the original file, or save it as UTF-8.");
        } else if (e instanceof ZipException || e instanceof EOFException) {
            return new BilingualText(
                    "文件已损坏或不完整。请重新复制或重新生成。", "the file is damaged or incomplete. Copy it again, or create it again.");
        } else if (e instanceof JacksonException json) {
            BilingualText place = place(json.getLocation());
            return new BilingualText(
                    place.zh() + "格式有误，可能已损坏或被改动。请用原始文件。（" + Texts.shown(json.getOriginalMessage()) + "）",
                    place.en() + "it is not well-formed, and may be damaged or altered. Use the original file. ("
                            + Texts.shown(json.getOriginalMessage()) + ")");
        }
        String message = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getMessage();
        return new BilingualText(
                (message == null ? "读写出错" : Texts.printable(message)) + "。请检查" + (written ? "磁盘和文件夹" : "文件") + "后再试。",
                (message == null ? "an input or output error" : Texts.printable(message)) + ". Check the "
                        + (written ? "disk and the folder" : "file") + " and try again.");
    }

    private static BilingualText place(JsonLocation at) {
        return at == null || at.getLineNr() < 1
                ? new BilingualText("", "")
                : new BilingualText(
                        "第 " + at.getLineNr() + " 行第 " + at.getColumnNr() + " 列，",
                        "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ");
    }

    /** Errors of full or read-only disks have no exception class of their own, only the system's messages. */
    private static boolean isOfADisk(IOException e) {
        return isFull(e) || isReadOnly(e);
    }

    private static boolean isFull(IOException e) {
        String message = message(e);
        return message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("disk quota")
                || message.contains("file too large")
                || message.contains("空间不足");
    }

    private static boolean isReadOnly(IOException e) {
        return message(e).contains("read-only file system");
    }

    private static String message(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }
}
