// Language: what text says that does not depend on where it stands: tokens, numbers, amounts, currencies, dates; pure functions.
//
// Places on a page, documents and models are others' business. All ranges are UTF-8 offsets into the text that was given.
