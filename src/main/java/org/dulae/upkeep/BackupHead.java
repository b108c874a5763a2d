package org.dulae.upkeep;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/**
 * What a backup says of itself before its first table.
 *
 * @param program version of Dulae that took it
 * @param dataKeys tells which key file reads the identity numbers in it
 * @param migrations every migration that made its tables, so that they can be made again as they were
 */
public record BackupHead(Instant taken, String program, String postgresql, String dataKeys, byte[] migrations) {
    private static final int LARGEST = 1 << 26;

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(taken.toString());
        out.writeUTF(program);
        out.writeUTF(postgresql);
        out.writeUTF(dataKeys);
        out.writeInt(migrations.length);
        out.write(migrations);
    }

    static BackupHead read(DataInputStream in) throws IOException {
        Instant taken = Instant.parse(in.readUTF());
        String program = in.readUTF();
        String postgresql = in.readUTF();
        String dataKeys = in.readUTF();
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("migrations of " + length + " bytes");
        }
        return new BackupHead(taken, program, postgresql, dataKeys, in.readNBytes(length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BackupHead head && head.taken.equals(taken) && head.dataKeys.equals(dataKeys);
    }

    @Override
    public int hashCode() {
        return taken.hashCode();
    }
}
