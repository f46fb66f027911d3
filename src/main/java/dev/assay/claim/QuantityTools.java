package dev.assay.claim;

/** What the reading of a document's quantities needs. */
record QuantityTools(
    Scene scene,
    Units units,
    HanNumerals han,
    NonClaims nonClaims,
    NounPhrases nounPhrases,
    DocumentMoney money) {}
