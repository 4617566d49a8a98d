import Foundation

/// What a browser may do with the page: run the page's own script, use its own style, fetch nothing.
///
/// Script and style are known by their SHA-256, so that no markup that came in with data could ever run.
struct HTMLPolicy {
    /// SHA-256 of ``HTMLStyle/sheet`` and ``HTMLScript/source`` in hexadecimal digits.
    var style: String
    var script: String

    var meta: String {
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            + "style-src 'sha256-\(Self.base64(style))'; script-src 'sha256-\(Self.base64(script))'; "
            + "base-uri 'none'; form-action 'none'\">"
    }

    private static func base64(_ hexadecimal: String) -> String {
        let digits = Array(hexadecimal.utf8)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
            UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
        }
        return Data(bytes).base64EncodedString()
    }
}
