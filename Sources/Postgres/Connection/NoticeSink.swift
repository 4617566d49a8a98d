import CLibPQ

/// Where libpq brings the notices of one connection.
///
/// A class, since libpq keeps its address for as long as the connection lives.
final class NoticeSink {
    var handler: ((Notice) -> Void)?

    /// Takes the place of libpq's own receiver, which prints to standard error.
    func attach(to connection: OpaquePointer) {
        let receiver: PQnoticeReceiver = { sink, result in
            guard let sink, let result else { return }
            Unmanaged<NoticeSink>.fromOpaque(sink).takeUnretainedValue().handler?(Notice(result))
        }
        PQsetNoticeReceiver(connection, receiver, Unmanaged.passUnretained(self).toOpaque())
    }
}
