import Consultation

/// All checks of a consultation folder, each by itself, all reported at once.
struct Validation {
    /// Checks a folder as it was read.
    ///
    /// - Parameters:
    ///   - folder: The folder.
    ///   - register: The States that exist.
    /// - Returns: Every fault, sorted.
    static func faults(in folder: ConsultationFolder, register: StateRegister) -> [Fault] {
        let cells = CellChecks(register: register)
        let keys = KeyChecks(folder: folder)
        var faults: [Fault] = []
        for resource in ResourceCatalog.all {
            guard let table = folder.table(resource.name) else { continue }
            faults += cells.faults(in: table) + keys.faults(in: table)
        }
        let (codebook, codebookFaults) = Codebook.read(folder, register: register)
        faults += codebookFaults
        faults += FormulaChecks(folder: folder, codebook: codebook).faults()
        faults += SymbolChecks(folder: folder).faults()
        faults += CalendarChecks(folder: folder).faults()
        faults += PrecisionChecks(folder: folder).faults()
        faults += RegisterChecks(folder: folder, register: register).faults()
        faults += ReplyChecks(folder: folder)?.faults() ?? []
        faults += AnswerChecks(folder: folder, codebook: codebook).faults()
        faults += ReportChecks(folder: folder, codebook: codebook).faults()
        return Array(Set(faults)).sorted()
    }
}
