/// One row of a result, copied out of libpq, so that it may be kept and cross threads.
package struct Row: Sendable {
    let shape: RowShape

    /// The values as PostgreSQL writes them, `nil` for `NULL`, in the order of the columns.
    package let values: [String?]

    /// The names of the columns, in order.
    package var columns: [String] { shape.columns }

    /// Returns a column that the query never gives as `NULL`.
    package func required<Value: ColumnDecodable>(
        _ column: String,
        as type: Value.Type = Value.self
    ) throws(RowError) -> Value {
        guard let value: Value = try optional(column) else {
            throw shape.failure(column, Value.columnTypeName, .null)
        }
        return value
    }

    /// Returns a column, or `nil` where it is `NULL`.
    package func optional<Value: ColumnDecodable>(
        _ column: String,
        as type: Value.Type = Value.self
    ) throws(RowError) -> Value? {
        guard let position = shape.position(of: column) else {
            throw shape.failure(column, Value.columnTypeName, .missing(existing: columns))
        }
        guard let text = values[position] else { return nil }
        guard let value = Value(columnText: text) else {
            throw shape.failure(column, Value.columnTypeName, .undecodable(value: text))
        }
        return value
    }
}
