package org.dulae.access;

/**
 * The key a form or a script sends so that a retried request happens once: the {@code Idempotency-Key} header or the hidden field
 * {@code clientKey}.
 *
 * @param value chosen by the client, at most 100 characters; unique per actor
 * @param bodyHash SHA-256 over what was sent, so that the same key with another body is refused
 */
public record ClientKey(String value, byte[] bodyHash) {}
