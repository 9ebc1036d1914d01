#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A language of a text: CLD2's code, its share of the letters in percent, and how much better it fits than chance.
typedef struct {
  char code[16];
  int32_t percent;
  double fit;
} sheaf_language;

/// Fills in at most three languages of UTF-8 text, the largest share first, and returns how many.
///
/// `is_reliable` becomes 1 when the first is clearly ahead. Text must not hold control characters, which stop the reading.
int sheaf_languages_detect(const char *text, int length, sheaf_language *languages, int *is_reliable);

#ifdef __cplusplus
}
#endif
