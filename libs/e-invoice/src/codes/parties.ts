import { words } from './words';

/** ISO 3166-1 alpha-2, with 1A (Kosovo) and XI (Northern Ireland) as EN 16931 has them. */
export const COUNTRIES = words(`
  1A AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
  CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR
  GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP
  KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
  MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
  SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ
  UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XI YE YT ZA ZM ZW`);

/** First two letters of a VAT identifier: a country, or EL for Greece. */
export const VAT_PREFIXES: ReadonlySet<string> = new Set([...COUNTRIES, 'EL']);

/** ISO 6523 ICD: 0002 up to 0248 without the numbers that were never given out. */
export const ICD_SCHEMES: ReadonlySet<string> = new Set(
  Array.from({ length: 247 }, (_, at) => String(at + 2).padStart(4, '0')).filter(
    (code) => !['0092', '0103', '0181', '0182'].includes(code),
  ),
);

/** Electronic address schemes (CEF EAS) of the Peppol network. */
export const PEPPOL_ADDRESS_SCHEMES = words(`
  0002 0007 0009 0060 0088 0096 0097 0106 0130 0135 0142 0151 0183 0184 0188 0190 0191 0192 0195 0196 0198 0199 0200 0201
  0204 0208 0209 0210 0211 0216 0218 0221 0225 0230 0235 0240 0242 0244 0245 0246 0248 9910 9913 9914 9915 9918 9919 9920
  9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 9941 9942 9943 9944 9945
  9946 9947 9948 9949 9950 9951 9952 9953 9957 9959`);

/** All of CEF EAS: besides those of Peppol the ones of other networks. */
export const ADDRESS_SCHEMES: ReadonlySet<string> = new Set([
  ...PEPPOL_ADDRESS_SCHEMES,
  ...words('0037 0147 0154 0158 0170 0177 0193 0194 0202 0203 0205 0212 0213 0215 0217 AN AQ AS AU EM'),
]);
