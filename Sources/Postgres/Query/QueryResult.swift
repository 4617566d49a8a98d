import CLibPQ

/// The one owner of a libpq result, which is cleared when this value goes away.
///
/// Noncopyable, so a result is cleared exactly once; not `Sendable`, so the compiler keeps it on
/// the thread that uses its connection.
package struct QueryResult: ~Copyable {
    private let pointer: OpaquePointer
    private let shape: RowShape

    init(owning pointer: OpaquePointer, shape: RowShape) {
        self.pointer = pointer
        self.shape = shape
    }

    deinit {
        PQclear(pointer)
    }

    /// What the server did, such as `INSERT 0 3` or `COMMIT`.
    package var commandTag: String { String(cString: PQcmdStatus(pointer)) }

    /// How many rows the command touched; 0 for commands that touch none.
    package var affectedRows: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

    /// How many rows came back.
    package var count: Int { Int(PQntuples(pointer)) }

    /// The names of the columns, in order.
    package var columns: [String] { shape.columns }

    /// What the values of a column are, as far as a reader of texts has to know.
    package enum ColumnKind: Sendable {
        case integer, number, date, other

        /// The kind of a type by its number in `pg_type`; those of built-in types never change: pg_type.dat.
        package init(type: Int) {
            switch type {
            case 20, 21, 23: self = .integer
            case 700, 701, 1700: self = .number
            case 1082: self = .date
            default: self = .other
            }
        }
    }

    /// The kind of a column; `index` counts from 0 and must be below the number of columns.
    package func kind(of index: Int) -> ColumnKind {
        ColumnKind(type: Int(PQftype(pointer, Int32(index))))
    }

    /// Copies one row out; `index` counts from 0 and must be below `count`.
    package func row(_ index: Int) -> Row {
        Row(shape: shape, values: columns.indices.map { text(row: index, column: $0) })
    }

    /// Copies every row out.
    package func rows() -> [Row] {
        (0..<count).map { row($0) }
    }

    /// Returns one value as text, or `nil` for SQL `NULL`.
    package func text(row: Int, column: Int) -> String? {
        let (row, column) = (Int32(row), Int32(column))
        guard PQgetisnull(pointer, row, column) == 0,
            let bytes = UnsafeRawPointer(PQgetvalue(pointer, row, column))
        else { return nil }
        let length = Int(PQgetlength(pointer, row, column))
        return String(
            decoding: UnsafeRawBufferPointer(start: bytes, count: length),
            as: UTF8.self
        )
    }

    /// Returns one value of a result that came in binary and is never `NULL` there.
    package func required<Value: BinaryDecodable>(
        _ column: String,
        row: Int,
        as type: Value.Type = Value.self
    ) throws(RowError) -> Value {
        guard let position = shape.position(of: column) else {
            throw shape.failure(column, Value.columnTypeName, .missing(existing: columns))
        }
        let (line, place) = (Int32(row), Int32(position))
        guard PQgetisnull(pointer, line, place) == 0 else {
            throw shape.failure(column, Value.columnTypeName, .null)
        }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(pointer, line, place),
            count: Int(PQgetlength(pointer, line, place))
        )
        guard let value = Value(columnBytes: bytes) else {
            throw shape.failure(
                column,
                Value.columnTypeName,
                .undecodable(value: "\(bytes.count) bytes")
            )
        }
        return value
    }
}
