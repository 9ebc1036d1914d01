// Evaluation: measures of how good a result is, as pure functions of a result and its truth.
//
// Which sets there are and how their files look is the evaluate command's business; running a pipeline over them is Pipeline's.
