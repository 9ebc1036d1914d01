// Encoder: text to numbers that say what it means.
//
// One network (MiniLM-L6) is shared by every task. A task is a small ONNX graph whose weights are byte ranges of the one file of base
// weights, so `TextGraph` loads any of them. Nothing here knows stages or documents; where the files lie is found here, once.
