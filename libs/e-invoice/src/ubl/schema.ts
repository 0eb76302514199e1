/**
 * What UBL 2.1 lets an aggregate hold, in the order that it prescribes: the content models of the OASIS standard for
 * everything that an invoice of EN 16931 is made of. A `*` may be repeated, a `!` must be there where no rule of the
 * standard asks for it already; everything else may occur once. Basic components come before the bar, aggregates after it.
 * What an invoice has no use for (shipments, hazardous goods) is known by name and not looked into.
 */
const CONTENT: Record<string, string> = {
  Invoice: `UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime DueDate
    InvoiceTypeCode Note* TaxPointDate DocumentCurrencyCode TaxCurrencyCode PricingCurrencyCode PaymentCurrencyCode
    PaymentAlternativeCurrencyCode AccountingCostCode AccountingCost LineCountNumeric BuyerReference |
    InvoicePeriod* OrderReference BillingReference* DespatchDocumentReference* ReceiptDocumentReference*
    StatementDocumentReference* OriginatorDocumentReference* ContractDocumentReference* AdditionalDocumentReference*
    ProjectReference* Signature* AccountingSupplierParty AccountingCustomerParty PayeeParty BuyerCustomerParty
    SellerSupplierParty TaxRepresentativeParty Delivery* DeliveryTerms PaymentMeans* PaymentTerms* PrepaidPayment*
    AllowanceCharge* TaxExchangeRate PricingExchangeRate PaymentExchangeRate PaymentAlternativeExchangeRate TaxTotal*
    WithholdingTaxTotal* LegalMonetaryTotal InvoiceLine*`,
  CreditNote: `UBLVersionID CustomizationID ProfileID ProfileExecutionID ID CopyIndicator UUID IssueDate IssueTime
    TaxPointDate CreditNoteTypeCode Note* DocumentCurrencyCode TaxCurrencyCode PricingCurrencyCode PaymentCurrencyCode
    PaymentAlternativeCurrencyCode AccountingCostCode AccountingCost LineCountNumeric BuyerReference |
    InvoicePeriod* DiscrepancyResponse* OrderReference BillingReference* DespatchDocumentReference*
    ReceiptDocumentReference* ContractDocumentReference* AdditionalDocumentReference* StatementDocumentReference*
    OriginatorDocumentReference* Signature* AccountingSupplierParty AccountingCustomerParty PayeeParty BuyerCustomerParty
    SellerSupplierParty TaxRepresentativeParty Delivery* DeliveryTerms* PaymentMeans* PaymentTerms* TaxExchangeRate
    PricingExchangeRate PaymentExchangeRate PaymentAlternativeExchangeRate AllowanceCharge* TaxTotal* LegalMonetaryTotal
    CreditNoteLine*`,
  InvoiceLine: `ID UUID Note* InvoicedQuantity LineExtensionAmount TaxPointDate AccountingCostCode AccountingCost
    PaymentPurposeCode FreeOfChargeIndicator | InvoicePeriod* OrderLineReference* DespatchLineReference*
    ReceiptLineReference* BillingReference* DocumentReference* PricingReference OriginatorParty Delivery* PaymentTerms*
    AllowanceCharge* TaxTotal* WithholdingTaxTotal* Item Price DeliveryTerms SubInvoiceLine* ItemPriceExtension`,
  CreditNoteLine: `ID UUID Note* CreditedQuantity LineExtensionAmount TaxPointDate AccountingCostCode AccountingCost
    PaymentPurposeCode FreeOfChargeIndicator | InvoicePeriod* OrderLineReference* DiscrepancyResponse*
    DespatchLineReference* ReceiptLineReference* BillingReference* DocumentReference* PricingReference OriginatorParty
    Delivery* PaymentTerms* TaxTotal* AllowanceCharge* Item Price DeliveryTerms* SubCreditNoteLine* ItemPriceExtension`,
  Address: `ID AddressTypeCode AddressFormatCode Postbox Floor Room StreetName AdditionalStreetName BlockName BuildingName
    BuildingNumber InhouseMail Department MarkAttention MarkCare PlotIdentification CitySubdivisionName CityName PostalZone
    CountrySubentity CountrySubentityCode Region District TimezoneOffset | AddressLine* Country LocationCoordinate*`,
  AddressLine: 'Line! |',
  AllowanceCharge: `ID ChargeIndicator! AllowanceChargeReasonCode AllowanceChargeReason* MultiplierFactorNumeric
    PrepaidIndicator SequenceNumeric Amount BaseAmount AccountingCostCode AccountingCost PerUnitAmount |
    TaxCategory* TaxTotal PaymentMeans*`,
  Attachment: 'EmbeddedDocumentBinaryObject | ExternalReference',
  BillingReference: `| InvoiceDocumentReference SelfBilledInvoiceDocumentReference CreditNoteDocumentReference
    SelfBilledCreditNoteDocumentReference DebitNoteDocumentReference ReminderDocumentReference
    AdditionalDocumentReference BillingReferenceLine*`,
  BillingReferenceLine: 'ID! Amount | AllowanceCharge*',
  Branch: 'ID Name | FinancialInstitution Address',
  CardAccount: `PrimaryAccountNumberID! NetworkID! CardTypeCode ValidityStartDate ExpiryDate IssuerID IssueNumberID CV2ID
    CardChipCode ChipApplicationID HolderName |`,
  CommodityClassification: 'NatureCode CargoTypeCode CommodityCode ItemClassificationCode |',
  Contact: 'ID Name Telephone Telefax ElectronicMail Note* | OtherCommunication*',
  Country: 'IdentificationCode Name |',
  CustomerParty: `CustomerAssignedAccountID SupplierAssignedAccountID AdditionalAccountID* |
    Party DeliveryContact AccountingContact BuyerContact`,
  Delivery: `ID Quantity MinimumQuantity MaximumQuantity ActualDeliveryDate ActualDeliveryTime LatestDeliveryDate
    LatestDeliveryTime ReleaseID TrackingID | DeliveryAddress DeliveryLocation AlternativeDeliveryLocation
    RequestedDeliveryPeriod PromisedDeliveryPeriod EstimatedDeliveryPeriod CarrierParty DeliveryParty NotifyParty* Despatch
    DeliveryTerms* MinimumDeliveryUnit MaximumDeliveryUnit Shipment`,
  DocumentReference: `ID! CopyIndicator UUID IssueDate IssueTime DocumentTypeCode DocumentType XPath* LanguageID LocaleCode
    VersionID DocumentStatusCode DocumentDescription* | Attachment ValidityPeriod IssuerParty ResultOfVerification`,
  ExternalReference: `URI DocumentHash HashAlgorithmMethod ExpiryDate ExpiryTime MimeCode FormatCode EncodingCode
    CharacterSetCode FileName Description* |`,
  FinancialAccount: `ID Name AliasName AccountTypeCode AccountFormatCode CurrencyCode PaymentNote* |
    FinancialInstitutionBranch Country`,
  FinancialInstitution: 'ID Name | Address',
  Item: `Description* PackQuantity PackSizeNumeric CatalogueIndicator Name HazardousRiskIndicator AdditionalInformation*
    Keyword* BrandName* ModelName* | BuyersItemIdentification SellersItemIdentification ManufacturersItemIdentification*
    StandardItemIdentification CatalogueItemIdentification AdditionalItemIdentification* CatalogueDocumentReference
    ItemSpecificationDocumentReference* OriginCountry CommodityClassification* TransactionConditions* HazardousItem*
    ClassifiedTaxCategory* AdditionalItemProperty* ManufacturerParty* InformationContentProviderParty OriginAddress*
    ItemInstance* Certificate* Dimension*`,
  ItemIdentification: `ID! ExtendedID BarcodeSymbologyID | PhysicalAttribute* MeasurementDimension* IssuerParty`,
  ItemProperty: `ID Name NameCode TestMethod Value ValueQuantity ValueQualifier* ImportanceCode ListValue* |
    UsabilityPeriod ItemPropertyGroup* RangeDimension ItemPropertyRange`,
  LineReference: 'LineID! UUID LineStatusCode | DocumentReference',
  Location: `ID Description* Conditions* CountrySubentity CountrySubentityCode LocationTypeCode InformationURI Name |
    ValidityPeriod* Address SubsidiaryLocation* LocationCoordinate*`,
  MonetaryTotal: `LineExtensionAmount TaxExclusiveAmount TaxInclusiveAmount AllowanceTotalAmount ChargeTotalAmount
    PrepaidAmount PayableRoundingAmount PayableAmount PayableAlternativeAmount |`,
  OrderLineReference: 'LineID! SalesOrderLineID UUID LineStatusCode | OrderReference',
  OrderReference: `ID! SalesOrderID CopyIndicator UUID IssueDate IssueTime CustomerReference OrderTypeCode |
    DocumentReference`,
  Party: `MarkCareIndicator MarkAttentionIndicator WebsiteURI LogoReferenceID EndpointID IndustryClassificationCode |
    PartyIdentification* PartyName* Language PostalAddress PhysicalLocation PartyTaxScheme* PartyLegalEntity* Contact
    Person* AgentParty ServiceProviderParty* PowerOfAttorney* FinancialAccount`,
  PartyIdentification: 'ID! |',
  PartyLegalEntity: `RegistrationName CompanyID RegistrationDate RegistrationExpirationDate CompanyLegalFormCode
    CompanyLegalForm SoleProprietorshipIndicator CompanyLiquidationStatusCode CorporateStockAmount
    FullyPaidSharesIndicator | RegistrationAddress CorporateRegistrationScheme HeadOfficeParty ShareholderParty*`,
  PartyName: 'Name! |',
  PartyTaxScheme: `RegistrationName CompanyID TaxLevelCode ExemptionReasonCode ExemptionReason* |
    RegistrationAddress TaxScheme`,
  Payment: 'ID PaidAmount ReceivedDate PaidDate PaidTime InstructionID |',
  PaymentMandate: `ID MandateTypeCode MaximumPaymentInstructionsNumeric MaximumPaidAmount SignatureID |
    PayerParty PayerFinancialAccount ValidityPeriod PaymentReversalPeriod Clause*`,
  PaymentMeans: `ID PaymentMeansCode PaymentDueDate PaymentChannelCode InstructionID InstructionNote* PaymentID* |
    CardAccount PayerFinancialAccount PayeeFinancialAccount CreditAccount PaymentMandate TradeFinancing`,
  PaymentTerms: `ID PaymentMeansID* PrepaidPaymentReferenceID Note* ReferenceEventCode SettlementDiscountPercent
    PenaltySurchargePercent PaymentPercent Amount SettlementDiscountAmount PenaltyAmount PaymentTermsDetailsURI
    PaymentDueDate InstallmentDueDate InvoicingPartyReference | SettlementPeriod PenaltyPeriod ExchangeRate
    ValidityPeriod`,
  Period: 'StartDate StartTime EndDate EndTime DurationMeasure DescriptionCode* Description* |',
  Price: `PriceAmount BaseQuantity PriceChangeReason* PriceTypeCode PriceType OrderableUnitFactorRate |
    ValidityPeriod* PriceList AllowanceCharge* PricingExchangeRate`,
  ProjectReference: 'ID! UUID IssueDate | WorkPhaseReference*',
  SupplierParty: `CustomerAssignedAccountID AdditionalAccountID* DataSendingCapability |
    Party DespatchContact AccountingContact SellerContact`,
  TaxCategory: `ID Name Percent BaseUnitMeasure PerUnitAmount TaxExemptionReasonCode TaxExemptionReason* TierRange
    TierRatePercent | TaxScheme!`,
  TaxScheme: 'ID Name TaxTypeCode CurrencyCode | JurisdictionRegionAddress*',
  TaxSubtotal: `TaxableAmount TaxAmount CalculationSequenceNumeric TransactionCurrencyTaxAmount Percent BaseUnitMeasure
    PerUnitAmount TierRange TierRatePercent | TaxCategory`,
  TaxTotal: 'TaxAmount! RoundingAmount TaxEvidenceIndicator TaxIncludedIndicator | TaxSubtotal*',
};

/** Aggregates that go by another name than their content model. */
const NAMED: Record<string, string> = {
  Address: 'PostalAddress DeliveryAddress RegistrationAddress JurisdictionRegionAddress OriginAddress',
  Branch: 'FinancialInstitutionBranch',
  Contact: 'AccountingContact BuyerContact DeliveryContact DespatchContact SellerContact',
  Country: 'OriginCountry',
  CustomerParty: 'AccountingCustomerParty BuyerCustomerParty',
  DocumentReference: `AdditionalDocumentReference CatalogueDocumentReference ContractDocumentReference
    CreditNoteDocumentReference DebitNoteDocumentReference DespatchDocumentReference InvoiceDocumentReference
    ItemSpecificationDocumentReference OriginatorDocumentReference ReceiptDocumentReference ReminderDocumentReference
    SelfBilledCreditNoteDocumentReference SelfBilledInvoiceDocumentReference StatementDocumentReference`,
  FinancialAccount: 'PayeeFinancialAccount PayerFinancialAccount',
  InvoiceLine: 'SubInvoiceLine',
  CreditNoteLine: 'SubCreditNoteLine',
  ItemIdentification: `AdditionalItemIdentification BuyersItemIdentification CatalogueItemIdentification
    ManufacturersItemIdentification SellersItemIdentification StandardItemIdentification`,
  ItemProperty: 'AdditionalItemProperty',
  LineReference: 'DespatchLineReference ReceiptLineReference',
  Location: 'AlternativeDeliveryLocation DeliveryLocation PhysicalLocation',
  MonetaryTotal: 'LegalMonetaryTotal',
  Party: `AgentParty CarrierParty DeliveryParty HeadOfficeParty InformationContentProviderParty IssuerParty
    ManufacturerParty NotifyParty OriginatorParty PayeeParty PayerParty TaxRepresentativeParty`,
  Payment: 'PrepaidPayment',
  Period: `EstimatedDeliveryPeriod InvoicePeriod PaymentReversalPeriod PenaltyPeriod PromisedDeliveryPeriod
    RequestedDeliveryPeriod SettlementPeriod UsabilityPeriod ValidityPeriod`,
  SupplierParty: 'AccountingSupplierParty SellerSupplierParty',
  TaxCategory: 'ClassifiedTaxCategory',
  TaxTotal: 'WithholdingTaxTotal',
};

/** One child of an aggregate: its place in the order, and whether it may be repeated. */
export type Particle = { place: number; isRepeatable: boolean };
export type Content = { particles: ReadonlyMap<string, Particle>; required: readonly string[] };

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

const contentOf = (model: string): Content => {
  const [basic = '', aggregates = ''] = model.split('|');
  const all = [
    ...words(basic).map((word) => `cbc:${word}`),
    ...words(aggregates).map((word) => `cac:${word}`),
  ];
  const bare = (word: string): string => word.replace(/[*!]$/, '');
  return {
    particles: new Map(all.map((word, place) => [bare(word), { place, isRepeatable: word.endsWith('*') }])),
    required: all.filter((word) => word.endsWith('!')).map(bare),
  };
};

const CONTENTS = new Map<string, Content>();
for (const [name, model] of Object.entries(CONTENT)) {
  const content = contentOf(model);
  const isRoot = name === 'Invoice' || name === 'CreditNote';
  CONTENTS.set(isRoot ? name : `cac:${name}`, content);
  for (const other of words(NAMED[name] ?? '')) CONTENTS.set(`cac:${other}`, content);
}

/** What UBL lets the element of this name (with the usual prefix) hold; null for what is not looked into. */
export const contentModel = (name: string): Content | null => CONTENTS.get(name) ?? null;
