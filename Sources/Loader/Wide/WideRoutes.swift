import Postgres
import SQLCatalog

/// Where the pieces of a wide file are sent: to the nodes that store their chunks, or all to one server.
///
/// Each node takes rows of its own chunks as well as the coordinator does, and nothing is sent twice.
struct WideRoutes: Sendable {
    /// One server, and the pieces that it takes.
    struct Route: Sendable {
        /// `nil` is the database that the load was told of.
        var node: Node?
        var pieces: [WidePiece]
    }

    /// A node of a distributed database, as the coordinator names it.
    struct Node: Hashable, Sendable {
        var host: String
        var port: Int

        var name: String { "\(host):\(port)" }

        /// The same database and user, on this node.
        func target(like other: ConnectionTarget) throws -> ConnectionTarget {
            try other.moved(toHost: host, port: port)
        }
    }

    /// The nodes by the chunks that they store; empty where nothing is distributed.
    private var nodes: [Int: Node] = [:]
    /// Why pieces of some nodes go to the coordinator, a sentence each.
    private(set) var warnings: [String] = []

    /// Everything goes to one server.
    init() {}

    /// Asks where chunks are stored, and whether their nodes can be reached from here.
    ///
    /// - Parameters:
    ///   - chunks: The chunks of the file.
    ///   - target: The database that the load was told of.
    ///   - connection: A connection to it.
    /// - Throws: `DatabaseError`, when the coordinator does not tell.
    init(
        of chunks: [Int],
        at target: ConnectionTarget,
        on connection: borrowing Connection
    ) throws {
        let sql = SQLFile.distributionPlaces
        for row in try connection.rows(sql.text, name: sql.name, [.ints(chunks)]) {
            nodes[try row.required("chunk")] = Node(
                host: try row.required("host"),
                port: try row.required("port")
            )
        }
        for node in Set(nodes.values).sorted(by: { $0.name < $1.name }) {
            do {
                try Connection.withConnection(
                    to: try node.target(like: target),
                    applicationName: "rapporteur/load"
                ) { _ in }
            } catch let error as DatabaseError where error.availability != .reached {
                nodes = nodes.filter { $0.value != node }
                warnings.append(
                    "the node \(node.name) cannot be reached from here, its rows go by way of "
                        + "the coordinator: \(error.message)"
                )
            }
        }
    }

    /// The pieces by where they are sent.
    ///
    /// - Parameters:
    ///   - pieces: The pieces of the file.
    ///   - firstRecord: The number of the file's first record, which begins a chunk.
    /// - Returns: A route for each server, in the order of their first pieces.
    func routes(of pieces: [WidePiece], firstRecord: Int) -> [Route] {
        var routes: [Route] = []
        for piece in pieces {
            let chunk = (firstRecord + piece.firstRecord) / WidePieces.recordsPerPiece
            let node = nodes[chunk]
            if let known = routes.firstIndex(where: { $0.node == node }) {
                routes[known].pieces.append(piece)
            } else {
                routes.append(Route(node: node, pieces: [piece]))
            }
        }
        return routes
    }
}
