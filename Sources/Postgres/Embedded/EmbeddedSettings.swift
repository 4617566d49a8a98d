/// How the private server runs.
enum EmbeddedSettings {
    /// The settings as a file; what is not named keeps PostgreSQL's default, `fsync` among it.
    static func configuration(socketFolder: String) -> String {
        let folder = socketFolder.replacing("'", with: "''")
        return """
            # Written by rapporteur at each start; changes here are lost.
            listen_addresses = ''
            unix_socket_directories = '\(folder)'
            unix_socket_permissions = 0700
            port = 5432
            cluster_name = 'rapporteur'
            max_connections = 50
            shared_buffers = 256MB
            work_mem = 32MB
            max_wal_size = 4GB
            # By pglz, counting right after a checkpoint took more than twice as long.
            wal_compression = lz4
            default_toast_compression = lz4
            client_connection_check_interval = 2s
            # Compiling short statements costs more than it saves: measured, up to threefold.
            jit = off
            log_line_prefix = '%m [%p] %a '
            log_timezone = 'UTC'
            timezone = 'UTC'
            datestyle = 'iso, ymd'

            """
    }
}
