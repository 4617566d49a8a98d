import Glibc

extension SocketFile {
    /// Connects to an address, or says why that did not come about in time.
    package static func connect(
        to address: SocketAddress,
        until deadline: Deadline
    ) throws(SocketError) -> SocketFile {
        var failure = SocketError("connect", address, code: ETIMEDOUT)
        for target in try ResolvedAddress.all(of: address) {
            let number = socket(target.family, SocketFile.kind, 0)
            guard number >= 0 else { throw SocketError("socket", address) }
            let file = SocketFile(owning: number)
            if case .tcp = address { file.prepareTCP() }
            let code = file.connect(to: target, until: deadline)
            if code == 0 { return file }
            failure = SocketError("connect", address, code: code)
        }
        throw failure
    }

    /// Returns 0 or the number of the error.
    private func connect(to target: ResolvedAddress, until deadline: Deadline) -> Int32 {
        while true {
            if target.withPointer({ Glibc.connect(number, $0, $1) }) == 0 { return 0 }
            // A Unix socket whose queue is full is no error: there is room again in a moment.
            guard errno == EAGAIN, !deadline.hasPassed else { break }
            usleep(10_000)
        }
        guard errno == EINPROGRESS || errno == EINTR else { return errno }
        guard wait(for: Int16(POLLOUT), until: deadline) != 0 else { return ETIMEDOUT }
        var code: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        guard getsockopt(number, SOL_SOCKET, SO_ERROR, &code, &length) == 0 else { return errno }
        return code
    }
}
