import Foundation

/// The three streams that a program counts on, which cron or a service may have closed.
enum StandardStreams {
    /// Opens what is closed and keeps a vanished reader, or a file too long, from ending the run unheard.
    ///
    /// Otherwise the connection to the database would get the number of standard output and be
    /// written into. The stand-in of standard output cannot be written, so that lost results are
    /// an error as they would be with the stream closed.
    static func secure() {
        for (file, mode) in [
            (STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY),
        ] where fcntl(file, F_GETFD) == -1 {
            // The lowest free number is the one that is missing, since the loop goes upward.
            _ = open("/dev/null", mode)
        }
        signal(SIGPIPE, SIG_IGN)
        // Then the call that writes fails, and its error names the file.
        signal(SIGXFSZ, SIG_IGN)
    }
}
