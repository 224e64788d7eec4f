import Foundation
import Testing

@testable import Website

@Suite struct KeptFileTests {
    @Test func `a kept file holds what was appended, is nobody else's to read, and goes with its last holder`() throws {
        var file: KeptFile? = try KeptFile()
        let path = try #require(file?.path)
        try file?.append(Array("a,b\n".utf8)[...])
        try file?.append(Array("1,2\n".utf8)[...])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "a,b\n1,2\n")
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
        file = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
