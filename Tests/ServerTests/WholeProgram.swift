import Testing

/// The whole program asked over HTTP, one test after another: they share a county (koko ohjelma).
@Suite("The whole program over HTTP", .serialized) enum WholeProgram {}
