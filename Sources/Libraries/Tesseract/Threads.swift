import Foundation

/// Keeps Tesseract on the calling thread.
///
/// Debian's libtesseract uses OpenMP with threads that spin: five times slower on two cores. Setting the environment after start has
/// no effect, so OpenMP is told on this thread, right before use, to open no parallel region (OpenMP 5.0, 3.2.15).
enum Threads {
  private static let setMaxActiveLevels: (@convention(c) (Int32) -> Void)? = {
    // Looked up at run time: a Tesseract built without OpenMP has no such function and needs none.
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "omp_set_max_active_levels") else { return nil }
    return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Void).self)
  }()

  static func useOne() { setMaxActiveLevels?(0) }
}
