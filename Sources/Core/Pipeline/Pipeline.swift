// Pipeline: what a stage is, how a pipeline file becomes a graph of stages, and how that graph is run over a folder.
//
// Contract/  Stage, Artifact, StageInput, Table: what the author of a stage sees.
// Graph/     pipeline file -> Graph, its keys, its schema, its drawings.
// Input/     the folder, the kinds, the limits; what an opened document can do.
// Run/       Schedule (pure), Executor (the one concurrent place), Worker and their messages.
// Keeping/   keys and what a ledger must do.
//
// Deliberately absent: any stage, any C library, any file format of a report, SQLite.
