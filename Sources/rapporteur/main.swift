import Foundation

// The only place where the process ends of its own will.
exit(Program(arguments: Array(CommandLine.arguments.dropFirst())).run().rawValue)
