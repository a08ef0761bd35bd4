package org.dudao.ledger;

import java.util.regex.Pattern;

/** Numbers of identity cards, which a ledger does not keep: it needs names of responsible persons, and no more. */
final class IdentityNumbers {
    /** Eighteen characters by GB 11643, with the date of birth in the middle; the last may be an X. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx](?![0-9A-Za-z])");

    private IdentityNumbers() {}

    /**
     * Lets a name or a remark pass.
     *
     * @throws Refused if it has such a number, which is not repeated in the message
     */
    static void refuse(String text) {
        if (NUMBER.matcher(text).find()) {
            throw new Refused(
                    "姓名或备注中有身份证号码，没有写入。台账只记姓名，请删去号码。",
                    "A name or remark has the number of an identity card; nothing was written. The ledger keeps names only:"
                            + " take the number out.");
        }
    }
}
