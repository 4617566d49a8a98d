/// Why a connection ended.
package enum LinkError: Error, Equatable, CustomStringConvertible {
    /// The other side closed it.
    case closed
    /// The system says that it is broken.
    case broken(String)
    /// What came is not of this protocol.
    case frame(FrameError)
    /// Nothing was heard for too long.
    case silent(seconds: Int)
    /// The other side does not take what is sent.
    case stalled(seconds: Int)
    /// A message that is right in itself came at the wrong moment.
    case unexpected(String)
    /// The other side would not work with this one, and says why.
    case refused(String)
    /// The peer could not prove who it is.
    case unknownPeer(String)

    package var description: String {
        switch self {
        case .closed: "the other side closed the connection"
        case .broken(let reason): "the connection broke: \(reason)"
        case .frame(let error): "not understood: \(error)"
        case .silent(let seconds): "nothing was heard for \(seconds) s"
        case .stalled(let seconds): "nothing that was sent was taken for \(seconds) s"
        case .unexpected(let message): "\(message) at the wrong moment"
        case .refused(let reason): "refused: \(reason)"
        case .unknownPeer(let reason): "not let in: \(reason)"
        }
    }
}
