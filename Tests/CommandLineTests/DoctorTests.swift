import Testing

@testable import rapporteur

@Suite("Doctor")
struct DoctorTests {
    static let mebibyte = 1024 * 1024

    @Test(
        "room is judged by what a load may need",
        arguments: [
            (free: 5000, size: 100, severity: nil as Finding.Severity?),
            (free: 1024, size: 100, severity: nil),
            (free: 1023, size: 100, severity: .warning),
            (free: 255, size: 100, severity: .error),
            (free: 4999, size: 5000, severity: .warning),
            (free: 499, size: 5000, severity: .error),
        ]
    )
    func room(free: Int, size: Int, severity: Finding.Severity?) {
        let found = DiskCheck.judge(
            free: free * Self.mebibyte,
            place: "/data",
            database: size * Self.mebibyte
        )
        #expect(found.map(\.severity) == [severity].compactMap { $0 })
        for finding in found { #expect(finding.finding.contains("\(free) MiB are free at /data")) }
    }

    @Test("a slow answer excuses a clock by half of its time")
    func clock() {
        #expect(ClockCheck.judge(difference: 2.5, delay: 0.01).map(\.severity) == [.warning])
        #expect(ClockCheck.judge(difference: -2.5, delay: 1.5).isEmpty)
        #expect(ClockCheck.judge(difference: -61, delay: 0.01).map(\.severity) == [.error])
    }
}
