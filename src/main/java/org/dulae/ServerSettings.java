package org.dulae;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's settings, ours and written anew at each start; what an installation wants otherwise goes into {@code extra.conf}. */
public record ServerSettings(long sharedBuffersMegabytes, boolean durable) {
    /** A quarter of the machine's memory, up to 4 GB; every confirmed write is on the disk. */
    static ServerSettings forThisMachine() {
        return new ServerSettings(Math.clamp(memoryMegabytes() / 4, 128, 4096), true);
    }

    /** For tests alone: the data need not outlive the machine. */
    static ServerSettings forTests() {
        return new ServerSettings(256, false);
    }

    void write(Path data, int port) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), text(port));
    }

    private String text(int port) {
        return """
                # Written by Dulae at each start. Settings of your own go into extra.conf beside this file.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 100
                password_encryption = 'scram-sha-256'
                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 16MB
                maintenance_work_mem = 256MB
                random_page_cost = 1.1
                jit = off
                max_wal_size = 4GB
                min_wal_size = 128MB
                checkpoint_timeout = 15min
                # Pages of an index hardly shrink, and trying to took longer than all else of a write.
                wal_compression = off
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'ISO, YMD'
                lc_messages = 'C'
                lc_monetary = 'C'
                lc_numeric = 'C'
                lc_time = 'C'
                default_text_search_config = 'pg_catalog.simple'
                # Values of people never reach the log: neither in the detail of an error nor as a parameter.
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                log_line_prefix = '%%m [%%p] '
                include_if_exists = 'extra.conf'
                """.formatted(
                        port,
                        sharedBuffersMegabytes,
                        Math.max(256, memoryMegabytes() / 2),
                        onOff(durable),
                        onOff(durable),
                        onOff(durable));
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }

    private static long memoryMegabytes() {
        // What this process may have: in a container that is the container's limit, not the machine's memory.
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize() / Home.MEGABYTE
                : 1024;
    }
}
