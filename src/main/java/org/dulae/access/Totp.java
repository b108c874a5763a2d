package org.dulae.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Time-based one-time codes (RFC 6238: SHA-1, 30 s, 6 digits), one step of clock drift, each code once. */
@Component
public class Totp {
    private final Keys keys;
    private final boolean on;
    private final Set<Role> roles;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    Totp(
            Keys keys,
            @Value("${dulae.second-factor:true}") boolean on,
            @Value("${dulae.second-factor-roles:ADMIN,PRIVACY,PROVINCE_HEAD}") Set<Role> roles) {
        this.keys = keys;
        this.on = on;
        this.roles = Set.copyOf(roles);
    }

    boolean isOn() {
        return on;
    }

    /** Whether this role works only for somebody with a second factor. */
    boolean demandedOf(Role role) {
        return on && roles.contains(role);
    }

    /** The secret as it is stored. */
    public byte[] seal(byte[] secret) {
        return keys.encrypt(secret);
    }

    /** The time step of a right code that was not used before. */
    public Optional<Long> check(byte[] encryptedSecret, String code, Instant now, long lastStep) {
        byte[] secret = keys.decrypt(encryptedSecret);
        long current = now.getEpochSecond() / codes.getTimeStep().toSeconds();
        for (long step = current - 1; step <= current + 1; step++) {
            if (step > lastStep
                    && MessageDigest.isEqual(
                            codeAt(secret, step).getBytes(), code.strip().getBytes())) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    String codeAt(byte[] secret, long step) {
        try {
            Instant at = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
