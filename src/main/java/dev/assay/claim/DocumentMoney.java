package dev.assay.claim;

/**
 * The moneys that one document means by what several share, as ISO 4217 codes.
 *
 * @param local a bare 元 or "yuan"
 * @param yenSign the sign ¥
 * @param dollar the sign $ and "dollars"
 * @param cent what "cents" are a hundredth of
 */
record DocumentMoney(String local, String yenSign, String dollar, String cent) {}
