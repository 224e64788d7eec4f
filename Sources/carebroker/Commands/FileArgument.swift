import ArgumentParser
import Foundation

/// Files named on the command line.
enum FileArgument {
    /// - Throws: `ValidationError` where there is no such file, or it can't be read.
    static func bytes(_ path: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ValidationError("\(path) can't be read. Check that the file is there.")
        }
        return Array(data)
    }

    /// Says what is wrong where errors go, so that nothing but an answer comes out, and gives the exit code to throw.
    static func refused(_ sentence: String) -> ExitCode {
        FileHandle.standardError.write(Data((sentence + "\n").utf8))
        return ExitCode(1)
    }
}
