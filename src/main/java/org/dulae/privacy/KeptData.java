package org.dulae.privacy;

import java.time.Instant;
import java.util.List;
import org.dulae.casework.CaseSummary;
import org.dulae.intake.Contacts;
import org.dulae.person.PersonFile;

/**
 * What is kept of a person, to be handed out: what is hers alone. Names of others, and stories in which others may be named, are not in
 * it; nor is anything that is restricted.
 *
 * @param household how many live with her
 * @param looks which offices looked, the latest first
 */
record KeptData(
        PersonFile person, int household, List<Contacts.Touch> contacts, List<CaseSummary> cases, List<Looks> looks) {
    /** How often people of an office looked, and when last; colleagues' names are theirs. */
    record Looks(String officeTh, String officeEn, int times, Instant last) {}
}
