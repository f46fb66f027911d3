package dev.assay.claim;

/**
 * What the reading of a document's quantities needs.
 *
 * @param localMoney ISO 4217 code of a bare 元 or "yuan"
 * @param yenSign ISO 4217 code of ¥
 */
record QuantityTools(
    Scene scene,
    Units units,
    HanNumerals han,
    NonClaims nonClaims,
    NounPhrases nounPhrases,
    String localMoney,
    String yenSign) {}
