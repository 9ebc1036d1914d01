// OpenCV is C++: its exceptions stop here. Code, not a header, because it must be compiled as C++.
#include "COpenCV.h"

#include <opencv2/imgproc.hpp>

namespace {

/// Runs a body on one thread (workers are how Sheaf uses several cores), with the random numbers of k-means begun anew, so that a result
/// does not depend on what was done before it.
template <typename Body>
int guarded(Body body) {
  try {
    cv::setNumThreads(1);
    cv::theRNG().state = 0x5eaf;
    body();
    return 0;
  } catch (...) {
    return 1;
  }
}

// OpenCV takes pixels that it may write; the functions below only read these.
cv::Mat view(const uint8_t *bytes, int width, int height, int type) {
  return cv::Mat(height, width, type, const_cast<uint8_t *>(bytes));
}

}  // namespace

int sheaf_grabcut(const uint8_t *rgb, int width, int height, uint8_t *mask, int rounds) {
  return guarded([&] {
    cv::Mat marks(height, width, CV_8UC1, mask);
    cv::Mat background, object;
    cv::grabCut(
        view(rgb, width, height, CV_8UC3), marks, cv::Rect(), background, object, rounds, cv::GC_INIT_WITH_MASK);
  });
}

int sheaf_resize(
    const uint8_t *input, int width, int height, int channels, uint8_t *output, int new_width, int new_height) {
  return guarded([&] {
    const int type = CV_8UC(channels);
    cv::Mat target(new_height, new_width, type, output);
    const bool shrinks = new_width <= width && new_height <= height;
    cv::resize(
        view(input, width, height, type), target, target.size(), 0, 0, shrinks ? cv::INTER_AREA : cv::INTER_LINEAR);
  });
}

int sheaf_parts(const uint8_t *mask, int width, int height, int32_t *labels, int *count) {
  return guarded([&] {
    cv::Mat target(height, width, CV_32S, labels);
    *count = cv::connectedComponents(view(mask, width, height, CV_8UC1), target, 4, CV_32S) - 1;
  });
}
