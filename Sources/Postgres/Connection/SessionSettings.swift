/// The settings that every session starts with, whatever the server's own are.
///
/// They are set by a statement rather than by the connection option `options`: so the user's own
/// `options`, from wherever they come, are kept, and poolers that refuse the option work too.
enum SessionSettings {
    /// What changes the bytes of a result, and what frees the locks of a dead client in time.
    static let values: [(name: String, value: String)] = [
        ("timezone", "UTC"),
        ("datestyle", "ISO"),
        ("intervalstyle", "iso_8601"),
        ("bytea_output", "hex"),
        ("extra_float_digits", "1"),
        ("client_min_messages", "warning"),
        ("client_connection_check_interval", "2s"),
        ("jit", "off"),
        // The program runs its statements side by side itself; starting processes for small ones
        // costs more than they take.
        ("max_parallel_workers_per_gather", "0"),
    ]

    static let script = values.map { "set \($0.name) = '\($0.value)'" }.joined(separator: "; ")
}
