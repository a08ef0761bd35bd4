package org.dudao.report.register;

import gg.jte.output.WriterOutput;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.dudao.ledger.LedgerRegister;
import org.dudao.report.Language;
import org.dudao.report.page.PageTemplates;

/** The register over many ledgers as one self-contained HTML file. */
public final class RegisterPage {
    /** The name of the document's file. */
    public static final String FILE = "register.html";

    private RegisterPage() {}

    /**
     * The complete file; equal bytes for equal contents.
     *
     * @param version the program's version
     */
    public static byte[] of(LedgerRegister register, Language language, String version) {
        StringWriter page = new StringWriter();
        PageTemplates.render("register.jte", RegisterView.of(register, language, version), new WriterOutput(page));
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
