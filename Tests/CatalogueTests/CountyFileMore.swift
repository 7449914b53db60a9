/// The rarer records of the sample county: an e-service, a form, an organisation, a national description.
extension CountyFile {
  static let electronic = #"""
    {
      "id": "5b1f0c1e-0000-4000-8000-000000000004",
      "serviceChannelType": "EChannel",
      "organizationId": "5b1f0c1e-0000-4000-8000-000000000003",
      "serviceChannelNames": [{ "language": "sv", "value": "E-ärenden", "type": "Name" }],
      "serviceChannelDescriptions": [],
      "signatureQuantity": 0,
      "requiresSignature": false,
      "requiresAuthentication": true,
      "attachments": [],
      "supportPhones": [],
      "supportEmails": [],
      "languages": ["sv"],
      "urls": [{ "language": "sv", "value": "https://example.fi/e" }],
      "webPages": [{ "url": "https://example.fi/om", "value": "Om tjänsten", "language": "sv" }],
      "serviceHours": [
        {
          "serviceHourType": "DaysOfTheWeek",
          "validFrom": null,
          "validTo": null,
          "isClosed": false,
          "validForNow": true,
          "isAlwaysOpen": true,
          "isReservation": false,
          "additionalInformation": [],
          "openingHour": []
        }
      ],
      "accessibilityClassification": [{ "accessibilityClassificationLevel": "Unknown", "language": "sv" }],
      "services": [],
      "publishingStatus": "Published",
      "modified": "2025-09-30T10:11:12Z"
    }
    """#

  static let form = #"""
    {
      "id": "5b1f0c1e-0000-4000-8000-000000000005",
      "serviceChannelType": "PrintableForm",
      "organizationId": "5b1f0c1e-0000-4000-8000-000000000003",
      "serviceChannelNames": [{ "language": "fi", "value": "Hakemus", "type": "Name" }],
      "formIdentifier": [{ "value": "KP-1", "language": "fi" }],
      "channelUrls": [{ "language": "fi", "value": "https://example.fi/hakemus.pdf", "type": "PDF" }],
      "deliveryAddresses": [
        {
          "subType": "PostOfficeBox",
          "postOfficeBoxAddress": {
            "postOfficeBox": [{ "value": "PL 7", "language": "fi" }, { "value": "PB 7", "language": "sv" }],
            "postalCode": "02101",
            "postOffice": [{ "value": "ESPOO", "language": "fi" }, { "value": "ESBO", "language": "sv" }],
            "municipality": { "code": "049", "name": [] },
            "additionalInformation": []
          },
          "streetAddress": null,
          "deliveryAddressInText": null,
          "receiver": [{ "value": "Asiakasohjaus", "language": "fi" }]
        },
        { "subType": "NoAddress", "postOfficeBoxAddress": null, "streetAddress": null }
      ],
      "publishingStatus": "Draft",
      "modified": null
    }
    """#

  static let organization = #"""
    {
      "id": "5b1f0c1e-0000-4000-8000-000000000003",
      "oid": "1.2.246.10.1234567",
      "parentOrganizationId": null,
      "municipality": { "code": "049", "name": [{ "value": "Espoo", "language": "fi" }] },
      "organizationType": "Region",
      "businessCode": "1234567-1",
      "businessName": "Esimerkkialue",
      "organizationNames": [
        { "language": "fi", "value": "Esimerkkialue", "type": "Name" },
        { "language": "fi", "value": "ESI", "type": "AlternateName" }
      ],
      "organizationDescriptions": [
        { "language": "fi", "value": "Hoidamme ja autamme.", "type": "Summary" },
        { "language": "fi", "value": "Alueemme kuvaus.", "type": "Description" }
      ],
      "emails": [{ "description": "Kirjaamo", "value": "kirjaamo@example.fi", "language": "fi" }],
      "phoneNumbers": [],
      "webPages": [
        { "url": "https://example.fi", "value": "Sivut", "language": "fi" },
        { "url": "https://example.fi", "value": "Sidor", "language": "sv" }
      ],
      "addresses": [
        {
          "type": "Postal",
          "subType": "PostOfficeBox",
          "postOfficeBoxAddress": {
            "postOfficeBox": [{ "value": "PL 1", "language": "fi" }],
            "postalCode": "02101",
            "postOffice": [],
            "municipality": "49"
          },
          "country": "FI"
        },
        {
          "type": "Visiting",
          "subType": "Other",
          "streetAddress": null,
          "otherAddress": { "latitude": "60.2055", "longitude": "24,6559", "postalCode": "02770" },
          "country": "FI"
        }
      ],
      "services": [{ "organizationId": "x", "service": { "id": "5b1f0c1e-0000-4000-8000-000000000001" } }],
      "publishingStatus": "Published",
      "modified": "2025-09-30T10:11:12+03:00"
    }
    """#

  static let generalDescription = #"""
    {
      "id": "9d3c0000-0000-4000-8000-00000000aaaa",
      "names": [
        { "language": "fi", "value": "Vammaisten kuljetuspalvelu", "type": "Name" },
        { "language": "en", "value": "Transport service", "type": "Name" }
      ],
      "descriptions": [
        { "language": "fi", "value": "Kunta auttoi ennen.", "type": "BackgroundDescription" },
        { "language": "fi", "value": "Alue auttaa nyt.", "type": "Description" },
        { "language": "fi", "value": "Apua matkoihin.", "type": "ShortDescription" }
      ],
      "serviceClasses": [{ "name": [], "code": "P2.4", "uri": "http://urn.fi/URN:NBN:fi:au:ptvl:v1011" }],
      "ontologyTerms": [],
      "targetGroups": [],
      "lifeEvents": [],
      "requirements": [],
      "type": "Service",
      "serviceChargeType": "FreeOfCharge",
      "legislation": [],
      "generalDescriptionType": "Municipality",
      "publishingStatus": "Published",
      "modified": "2025-09-30T10:11:12Z",
      "serviceChannels": [{ "serviceChannel": { "id": "5b1f0c1e-0000-4000-8000-000000000002" } }]
    }
    """#
}
