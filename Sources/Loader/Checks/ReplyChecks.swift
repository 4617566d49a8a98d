import Consultation

/// What must hold between replies, rounds, groups and editions.
struct ReplyChecks {
    private let replies: Table
    private let sentOn: [String: Day]
    private let cutoffs: [String: Day]
    private let members: [String: [(from: Day?, to: Day?)]]

    init?(folder: ConsultationFolder) {
        guard let replies = folder.table("replies") else { return nil }
        self.replies = replies
        sentOn = Self.days(folder.table("rounds"), "round", "sent_from")
        cutoffs = Self.days(folder.table("editions"), "symbol", "cutoff")
        var members: [String: [(from: Day?, to: Day?)]] = [:]
        if let groups = folder.table("groups") {
            for record in groups.records {
                members[groups.text(record, "group"), default: []].append(
                    (Day(groups.text(record, "member_from")), Day(groups.text(record, "member_to")))
                )
            }
        }
        self.members = members
    }

    func faults() -> [Fault] {
        replies.records.flatMap { record in
            receipt(record) + group(record)
        }
    }

    private func receipt(_ record: CSVDocument.Record) -> [Fault] {
        let on = replies.text(record, "received_on")
        let by = replies.text(record, "received_by")
        guard on.isEmpty != by.isEmpty else {
            return [
                replies.fault(
                    record,
                    "received_on",
                    on.isEmpty ? "" : "\(on), \(by)",
                    "give either received_on, a date, or received_by, an edition it was in time for"
                )
            ]
        }
        guard let received = Day(on) ?? cutoffs[by] else { return [] }
        let sent = replies.text(record, "round").split(separator: ";")
            .compactMap { sentOn[String($0)] }.min()
        guard let sent, received < sent else { return [] }
        return [
            replies.fault(
                record,
                on.isEmpty ? "received_by" : "received_on",
                on.isEmpty ? by : on,
                "received before its round was sent, \(sent.text)"
            )
        ]
    }

    private func group(_ record: CSVDocument.Record) -> [Fault] {
        let group = replies.text(record, "on_behalf_of")
        guard !group.isEmpty else { return [] }
        guard let known = members[group] else {
            return [
                replies.fault(
                    record,
                    "on_behalf_of",
                    group,
                    "not in groups; \(Nearest.advice(group, among: Array(members.keys)))"
                )
            ]
        }
        let day =
            Day(replies.text(record, "received_on"))
            ?? cutoffs[replies.text(record, "received_by")]
        guard let day else { return [] }
        let present = known.contains { member in
            (member.from.map { $0 <= day } ?? true) && (member.to.map { $0 >= day } ?? true)
        }
        guard !present else { return [] }
        return [
            replies.fault(
                record,
                "on_behalf_of",
                group,
                "the group had no member on \(day.text)"
            )
        ]
    }

    private static func days(_ table: Table?, _ key: String, _ column: String) -> [String: Day] {
        guard let table else { return [:] }
        return Dictionary(
            table.records.compactMap { record in
                Day(table.text(record, column)).map { (table.text(record, key), $0) }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
