// CLD2 is C++: its enumerations and vectors stop here. Code, not a header, because it must be compiled as C++.
#include "CCLD2.h"

// CLD2's headers use FILE without it.
#include <cstdio>
#include <cstring>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace CLD2 {
// One of the tables that libcld2_full (160 languages) brings in place of libcld2's own (83). Naming it makes the linker keep that
// library; it must stand before libcld2.
extern const uint32 kDeltaOctaIndSize;
}  // namespace CLD2

int sheaf_languages_detect(const char *text, int length, sheaf_language *languages, int *is_reliable) {
  *is_reliable = 0;
  if (CLD2::kDeltaOctaIndSize == 0) return 0;
  CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language found[3];
  int percent[3];
  double fit[3];
  int letters = 0, valid = 0;
  bool reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text, length, /*is_plain_text=*/true, &hints, CLD2::kCLDFlagBestEffort, found, percent, fit, nullptr, &letters,
      &reliable, &valid);
  if (valid < length || letters == 0) return 0;
  *is_reliable = reliable ? 1 : 0;
  int count = 0;
  for (int index = 0; index < 3; index++) {
    if (found[index] == CLD2::UNKNOWN_LANGUAGE || percent[index] <= 0) continue;
    sheaf_language &language = languages[count++];
    std::strncpy(language.code, CLD2::LanguageCode(found[index]), sizeof language.code - 1);
    language.code[sizeof language.code - 1] = 0;
    language.percent = percent[index];
    language.fit = fit[index];
  }
  return count;
}
