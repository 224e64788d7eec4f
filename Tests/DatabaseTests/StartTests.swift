import Testing
@Test func `it starts`() { #expect(Bool(true)) }
