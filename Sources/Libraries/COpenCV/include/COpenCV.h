#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Separates an object from what lies behind it. `rgb` has `width * height * 3` bytes; `mask` one byte a pixel, read and written:
/// 0 surely background, 1 surely object, 2 probably background, 3 probably object.
/// Returns 0, or 1 when OpenCV threw.
int sheaf_grabcut(const uint8_t *rgb, int width, int height, uint8_t *mask, int rounds);

/// Scales a picture of 1 or 3 channels: by areas when it shrinks, else linearly. Returns 0, or 1 when OpenCV threw.
int sheaf_resize(
    const uint8_t *input, int width, int height, int channels, uint8_t *output, int new_width, int new_height);

/// Numbers the parts of a mask that hang together (4 neighbours; 0 stays 0) and gives their count through `count`.
/// Returns 0, or 1 when OpenCV threw.
int sheaf_parts(const uint8_t *mask, int width, int height, int32_t *labels, int *count);

#ifdef __cplusplus
}
#endif
