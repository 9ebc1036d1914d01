// Imaging: picture files to pixels, over libpng, libjpeg-turbo and libtiff, and the picture measurements of leptonica.
//
// Headers are read apart from pixels, so that a caller can refuse a picture by its size before anything is allocated. Nothing here
// knows of documents, pages or limits.
