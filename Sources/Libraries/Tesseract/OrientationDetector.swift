internal import CTesseract

/// Tells which way up a picture is, with Tesseract's orientation and script detection.
package final class OrientationDetector {
  private let handle: OpaquePointer

  package init() throws {
    Threads.useOne()
    guard let directory = Tessdata.directory(of: ["osd"]), let handle = TessBaseAPICreate() else {
      throw TesseractError.missingLanguage("osd")
    }
    guard TessBaseAPIInit2(handle, directory, "osd", OEM_DEFAULT) == 0 else {
      TessBaseAPIDelete(handle)
      throw TesseractError.missingLanguage("osd")
    }
    self.handle = handle
    TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
  }

  deinit {
    TessBaseAPIEnd(handle)
    TessBaseAPIDelete(handle)
  }

  /// Returns the clockwise quarter turns (0...3) that make a grey picture upright, with a confidence (above 1 is usable, above 15
  /// sure), nil when it shows too little text.
  package func quarterTurns(grey: [UInt8], width: Int, height: Int, dpi: Int) -> (turns: Int, confidence: Double)? {
    precondition(grey.count == width * height)
    Threads.useOne()
    defer { TessBaseAPIClear(handle) }
    TessBaseAPISetImage(handle, grey, Int32(width), Int32(height), 1, Int32(width))
    TessBaseAPISetSourceResolution(handle, Int32(dpi))
    var (degrees, confidence, scriptConfidence) = (Int32(0), Float(0), Float(0))
    var script: UnsafePointer<CChar>?
    guard TessBaseAPIDetectOrientationScript(handle, &degrees, &confidence, &script, &scriptConfidence) != 0 else {
      return nil
    }
    // Tesseract says how the text stands, clockwise; the turn that mends it goes the other way.
    return ((4 - Int(degrees / 90)) % 4, Double(confidence))
  }
}
