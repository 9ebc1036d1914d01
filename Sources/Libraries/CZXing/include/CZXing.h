#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Takes one barcode: its format's name, its text (UTF-8, not terminated) and its corners as x, y from the top left, clockwise.
typedef void (*sheaf_barcode_take)(
    void *context, const char *format, const char *text, size_t length, const int32_t corners[8]);

/// Finds barcodes of a grey picture, linear ones or matrix codes, at most `most`, and gives them to `take`.
/// Returns 0, or 1 when ZXing threw.
int sheaf_barcodes_read(
    const uint8_t *grey, int width, int height, int is_linear, int most, void *context, sheaf_barcode_take take);

#ifdef __cplusplus
}
#endif
