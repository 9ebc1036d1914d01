// Documents: the values everything else talks about.
//
// Geometry in named spaces, files and their kinds, page pictures, and page text with the place of every word. Pure values and pure
// functions on bytes: no file is opened here, no library is called, nothing knows of stages or reports.
