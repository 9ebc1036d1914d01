// Reports: what a run found, as files that people and databases read.
//
// Every report is a projection of kept artifacts through the stages' tables: nothing is computed here, no clock is read, and the same
// artifacts give the same bytes. One file per format.
