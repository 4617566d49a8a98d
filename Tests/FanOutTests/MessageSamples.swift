import Aggregator

@testable import FanOut

extension Message {
    /// A message of any kind with any contents that are allowed.
    static func random(using chance: inout Chance) -> Message {
        let build = Int.random(in: 0...Int(Int32.max), using: &chance)
        switch Int.random(in: 0...12, using: &chance) {
        case 0:
            return .hello(
                version: chance.number(),
                program: chance.text(),
                schema: chance.text(),
                identity: chance.text()
            )
        case 1:
            return .welcome(
                version: chance.number(),
                program: chance.text(),
                slots: Int.random(in: 1...1000, using: &chance)
            )
        case 2: return .refused(reason: chance.text())
        case 3:
            return .open(
                run: chance.number(),
                snapshot: chance.text(),
                server: chance.text(),
                builds: (0...Int.random(in: 0...4, using: &chance)).map {
                    Build(number: build / ($0 + 1), mark: chance.text())
                }
            )
        case 4: return .opened(run: chance.number())
        case 5:
            let scope = CountingUnit.Scope.allCases.randomElement(using: &chance) ?? .figures
            return .unit(
                number: chance.number(),
                build: build,
                scope: scope,
                chunk: build / 3,
                bases: (0..<Int.random(in: scope.bases, using: &chance)).map { _ in chance.text() }
            )
        case 6: return .cancel(number: chance.number())
        case 7:
            return .counts(
                number: chance.number(),
                (0...Int.random(in: 0...5, using: &chance)).map { _ in
                    PartialCount(item: chance.text(), part: chance.text(), count: chance.number())
                }
            )
        case 8:
            return .done(
                number: chance.number(),
                rows: chance.number(),
                microseconds: chance.number()
            )
        case 9: return .failed(number: chance.number(), reason: chance.text())
        case 10: return .ping(chance.number())
        case 11: return .pong(chance.number())
        default: return .bye(reason: chance.text())
        }
    }
}
