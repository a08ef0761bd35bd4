package org.dudao.form;

import java.util.List;

/** A form with proposed marks. */
public final class MappedForm {
    private final byte[] bytes;
    private final List<MarkProposal> proposals;

    MappedForm(byte[] bytes, List<MarkProposal> proposals) {
        this.bytes = bytes;
        this.proposals = proposals;
    }

    /** The form with the marks that are certain. */
    public byte[] bytes() {
        return bytes;
    }

    /** All proposed marks, in the order of reading. */
    public List<MarkProposal> proposals() {
        return proposals;
    }
}
