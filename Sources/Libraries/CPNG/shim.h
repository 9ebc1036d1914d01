#pragma once
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <png.h>

// The one function of C here, because libpng reports errors by longjmp, which Swift cannot catch. libpng's simplified interface
// would need none, but it changes samples by the gAMA chunk, and as patched in Debian 12 it gets interlaced 16-bit pictures wrong.

typedef struct {
  const uint8_t *bytes;
  size_t left;
  char *message;
} sheaf_png_source;

static inline void sheaf_png_read(png_structp png, png_bytep out, size_t count) {
  sheaf_png_source *source = (sheaf_png_source *)png_get_io_ptr(png);
  if (count > source->left) png_error(png, "the file ends too early");
  memcpy(out, source->bytes, count);
  source->bytes += count;
  source->left -= count;
}

static inline void sheaf_png_fail(png_structp png, png_const_charp message) {
  sheaf_png_source *source = (sheaf_png_source *)png_get_error_ptr(png);
  strncpy(source->message, message, 127);
  png_longjmp(png, 1);
}

static inline void sheaf_png_ignore(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

/// Decodes into `output`, rows from the top, 8 bits a sample: 1 channel (grey), 3 (RGB) or 4 (RGBA). `output` must hold the width and
/// height of the header times `channels`, as `size` bytes. Returns 0, or 1 with a reason in `message` (128 bytes, zeroed).
static inline int sheaf_png_decode(
    const uint8_t *bytes, size_t length, int channels, uint8_t *output, size_t size, char *message) {
  sheaf_png_source source = {bytes, length, message};
  png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, sheaf_png_fail, sheaf_png_ignore);
  png_infop info = png ? png_create_info_struct(png) : NULL;
  if (!info || setjmp(png_jmpbuf(png))) {
    png_destroy_read_struct(&png, &info, NULL);
    return 1;
  }
  png_set_read_fn(png, &source, sheaf_png_read);
  png_read_info(png, info);
  png_set_expand(png);
  png_set_scale_16(png);
  if (channels >= 3) png_set_gray_to_rgb(png);
  if (channels == 4) png_set_add_alpha(png, 255, PNG_FILLER_AFTER);
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  size_t stride = png_get_rowbytes(png, info);
  size_t height = png_get_image_height(png, info);
  if (stride != (size_t)channels * png_get_image_width(png, info) || stride * height != size)
    png_error(png, "the picture is not what its header says");
  for (int pass = 0; pass < passes; pass++)
    for (size_t y = 0; y < height; y++) png_read_row(png, output + y * stride, NULL);
  png_read_end(png, NULL);
  png_destroy_read_struct(&png, &info, NULL);
  return 0;
}
