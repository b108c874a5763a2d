/**
 * Accounts and offices, one's own account, notices, and the pages of restricted matters.
 *
 * <p>Owns the pages with which administrators keep accounts, and the credential of each person. Answers nothing to modules above:
 * they use the doors of {@code access}. Passes on what was open in the name of who leaves. Never shows anything about people who are
 * helped: administrators see accounts, never stories.
 */
@NamedInterface("accounts")
@NullMarked
package org.dulae.access.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
