/// What one transaction sees, so that transactions of other connections can see the same.
///
/// Valid as long as the transaction that exported it lasts.
package struct Snapshot: Hashable, Sendable {
    /// The name that the server gave it, such as `00000003-0000001B-1`.
    package let identifier: String

    /// Takes a name as `pg_export_snapshot()` gives it; `nil` where the text is no such name.
    ///
    /// It goes into a statement, so nothing but hexadecimal digits and hyphens is taken.
    package init?(identifier: String) {
        guard identifier.wholeMatch(of: /[0-9A-F]+(-[0-9A-F]+)+/) != nil else { return nil }
        self.identifier = identifier
    }
}
