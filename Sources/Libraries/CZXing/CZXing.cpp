// ZXing is C++: its exceptions and templates stop here. Code, not a header, because it must be compiled as C++.
#include "CZXing.h"

// Without it text() gives wide strings.
#define ZX_USE_UTF8 1
#include <ReadBarcode.h>

#include <string>

int sheaf_barcodes_read(
    const uint8_t *grey, int width, int height, int is_linear, int most, void *context, sheaf_barcode_take take) {
  try {
    const auto formats = is_linear ? ZXing::BarcodeFormat::LinearCodes : ZXing::BarcodeFormat::MatrixCodes;
    ZXing::DecodeHints hints;
    hints.setFormats(formats).setTryHarder(true).setTryRotate(true).setMaxNumberOfSymbols(most);
    const auto results = ZXing::ReadBarcodes(ZXing::ImageView(grey, width, height, ZXing::ImageFormat::Lum), hints);
    for (const auto &result : results) {
      if (!result.isValid()) continue;
      const std::string text = result.text();
      int32_t corners[8];
      int index = 0;
      for (const auto &corner : result.position()) {
        corners[index++] = corner.x;
        corners[index++] = corner.y;
      }
      take(context, ZXing::ToString(result.format()), text.data(), text.size(), corners);
    }
    return 0;
  } catch (...) {
    return 1;
  }
}
