// swift-tools-version: 6.1
import PackageDescription

// SwiftPM has no portable setting for this before tools version 6.2; the flag is allowed in a root package.
let strict: [SwiftSetting] = [
  .unsafeFlags(["-warnings-as-errors"]),
  .enableUpcomingFeature("ExistentialAny"),
]

/// A C library's headers as a module: a module map and a shim.h, no code.
func header(_ name: String, _ pkgConfig: String?, _ package: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/Libraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

/// What a test that looks inside modules must be able to load, as the compiler asks for all modules below them.
let headers: [Target.Dependency] = [
  "CPNG", "CTurboJPEG", "CTIFF", "CLeptonica", "CTesseract", "CPoppler", "CCairo", "CZlib",
  "CZXing", "CCLD2", "COpenCV", "COpenVINO",
]

/// A Swift module and the test target of the same name.
func room(
  _ path: String, _ dependencies: [Target.Dependency], tests: [Target.Dependency] = [], data: [String] = [],
  resources: [Resource]? = nil
) -> [Target] {
  let name = String(path.split(separator: "/").last ?? "")
  return [
    .target(
      name: name, dependencies: dependencies, path: "Sources/\(path)", resources: resources, swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.init(stringLiteral: name), "Support"] + dependencies + tests
        + (path.hasPrefix("Libraries") ? [] : headers),
      path: "Tests/\(path)", exclude: data, swiftSettings: strict),
  ]
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let wrappers: [Target] =
  [
    header("CPNG", "libpng", "libpng-dev"),
    header("CTurboJPEG", "libturbojpeg", "libturbojpeg0-dev"),
    header("CTIFF", "libtiff-4", "libtiff-dev"),
    header("CLeptonica", "lept", "libleptonica-dev"),
    // No pkg-config: tesseract.pc would link libarchive and a second libcurl into the process.
    header("CTesseract", nil, "libtesseract-dev"),
    header("CPoppler", "poppler-glib", "libpoppler-glib-dev"),
    header("CCairo", "cairo", "libcairo2-dev"),
    header("CZlib", "zlib", "zlib1g-dev"),
  ]
  + [
    header("CZXingLibrary", "zxing", "libzxing-dev"),
    // The three targets of C++: classes and exceptions behind a few C functions.
    .target(name: "CZXing", dependencies: ["CZXingLibrary"], path: "Sources/Libraries/CZXing"),
    // libcld2_full (tables of more languages, libcld2-dev) must come before libcld2, whose own tables it replaces.
    .target(
      name: "CCLD2", path: "Sources/Libraries/CCLD2",
      linkerSettings: [.linkedLibrary("cld2_full"), .linkedLibrary("cld2")]),
    // OpenCV's functions and exceptions behind three C functions. No pkg-config: opencv4.pc names modules that are not installed.
    .target(
      name: "COpenCV", path: "Sources/Libraries/COpenCV",
      // System headers: they are C++ of their own, whose warnings are not ours.
      cxxSettings: [.unsafeFlags(["-isystem", "/usr/include/opencv4"])],
      linkerSettings: [.linkedLibrary("opencv_imgproc"), .linkedLibrary("opencv_core")]),
  ]
  + [.systemLibrary(name: "COpenVINO", path: "Sources/Libraries/COpenVINO")]
  + room("Libraries/OpenVINO", ["COpenVINO"])
  + room("Libraries/LanguageDetector", ["CCLD2"])
  + room("Libraries/ZXing", ["CZXing"])
  + room("Libraries/OpenCV", ["COpenCV"])
  + room("Libraries/Cairo", ["CCairo"])
  + room(
    "Libraries/Imaging", ["CPNG", "CTurboJPEG", "CTIFF", "CLeptonica"], tests: [crypto], data: ["PngSuite", "Pictures"])
  + room("Libraries/Poppler", ["CPoppler", "CCairo"])
  + room("Libraries/Tesseract", ["CTesseract"])
  + room("Libraries/Zlib", ["CZlib"])

let core: [Target] =
  room("Core/Documents", [])
  + room("Core/Binding", ["Documents", yams])
  + room("Core/Pipeline", ["Documents", "Binding", "Zlib", crypto], tests: ["FaultWorker", "Stages"])
  + room("Core/Encoder", ["OpenVINO"], data: ["Texts"], resources: [.copy("Models")])
  + room("Core/Evaluation", [])
  + room("Core/SearchablePDF", ["Documents", "Zlib"], tests: ["Imaging", "Poppler"])
  + room("Core/Language", [])

let stages: [Target] =
  room(
    "Stages",
    [
      "Pipeline", "Documents", "Binding", "Language", "Encoder", "OpenVINO", "Imaging", "Poppler", "Tesseract", "ZXing",
      "LanguageDetector", "OpenCV", "Cairo", "SearchablePDF", "Zlib",
    ], data: ["Privacy/OrdinaryTexts"], resources: [.embedInCode("Models/catalog.yaml")])

let outputs: [Target] =
  room("Outputs/RunLedger", ["Pipeline", grdb], tests: ["Documents", "Stages"])
  + room("Outputs/Reports", ["Pipeline", "Documents"], tests: ["Binding"])

let package = Package(
  name: "Sheaf",
  products: [.executable(name: "sheaf", targets: ["sheaf"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: wrappers + core + stages + outputs + [
    .executableTarget(
      name: "sheaf",
      dependencies: [
        "Stages", "RunLedger", "Reports", "Pipeline", "Evaluation", "Encoder", "OpenVINO", "Tesseract", arguments,
        crypto,
      ],
      path: "Sources/sheaf", swiftSettings: strict),
    .target(
      name: "Support", dependencies: ["Pipeline", "Documents", "Binding"], path: "Tests/Support", swiftSettings: strict),
    .executableTarget(
      name: "FaultWorker", dependencies: ["Support", "Stages", "Pipeline"], path: "Tests/FaultWorker",
      swiftSettings: strict),
    .testTarget(
      name: "SheafTests", dependencies: ["sheaf", "Support", "Reports", "Stages"] + headers, path: "Tests/sheaf",
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["sheaf", "FaultWorker", "Support", "Imaging", "Reports", "RunLedger", "Stages"] + headers,
      path: "Tests/EndToEnd", swiftSettings: strict),
    .testTarget(name: "HouseTests", dependencies: ["Support"], path: "Tests/House", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx20
)
