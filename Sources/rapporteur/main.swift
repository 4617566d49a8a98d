import Foundation

// The only place where the process ends of its own will.
exit(Program(arguments: Array(ProcessArguments.all.dropFirst())).run().rawValue)
