import Consultation
import Foundation
import Postgres

extension WideLoad {
    /// The columns of a folder's wide file.
    static func layout(of folder: ConsultationFolder, _ file: WideFile) -> WideLayout {
        let options = folder.table("options").map { table in
            table.records.map { (table.text($0, "question"), table.text($0, "option")) }
        }
        return WideLayout(
            header: file.header,
            options: options ?? [],
            codebook: Codebook.read(folder, register: RegisterTables.register).codebook
        )
    }

    /// All faults of a folder with a wide file, without a database.
    static func faults(in folder: ConsultationFolder) throws(LoadError) -> [Fault] {
        guard let file = folder.wide else { return [] }
        let layout = layout(of: folder, file)
        let register = RegisterTables.register
        let load = WideLoad(
            file: file,
            plan: WideReader.Plan(
                layout: layout,
                codebook: Codebook.read(folder, register: register).codebook,
                receipts: Receipts(
                    known: [:],
                    folder: folder,
                    register: register,
                    schema: file.header.schema
                ),
                terms: layout.slots.indices.map { Int32($0 + 1) },
                consultation: 0,
                batch: 0,
                firstRecord: 0
            ),
            target: nil,
            jobs: ProcessInfo.processInfo.activeProcessorCount,
            progress: { _ in }
        )
        var faults: [Fault] = []
        do {
            _ = try load.run { outcome in
                let (table, formFaults) = file.table(of: outcome.aside)
                var complete = folder
                complete.replace("replies", by: table)
                faults = formFaults + Validation.faults(in: complete, register: register)
            }
        } catch let error as LoadError {
            throw error
        } catch {
            throw .unreadable(path: file.path, reason: String(describing: error))
        }
        return faults
    }
}
