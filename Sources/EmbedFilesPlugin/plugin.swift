import Foundation
import PackagePlugin

/// Builds the `SQL/` folder of the package into the target that uses this plugin.
@main
struct EmbedFilesPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let root = context.package.directoryURL.appending(path: "SQL")
        let files = try FileManager.default.subpathsOfDirectory(atPath: root.path)
            .filter { !$0.hasPrefix("tests/") && ($0.hasSuffix(".sql") || $0.hasSuffix(".csv")) }
            .sorted()
            .map { root.appending(path: $0) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) files of SQL/",
                executable: try context.tool(named: "EmbedFiles").url,
                arguments: [output.path, root.path] + files.map(\.path),
                inputFiles: files,
                outputFiles: [output]
            )
        ]
    }
}
