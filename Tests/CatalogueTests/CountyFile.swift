/// A made-up county's records as version 11 of the register's open API writes them, one of each kind.
enum CountyFile {
  static let service = #"""
    {
      "id": "5b1f0c1e-0000-4000-8000-000000000001",
      "sourceId": null,
      "generalDescriptionId": "9d3c0000-0000-4000-8000-00000000aaaa",
      "subType": null,
      "type": "PermitOrObligation",
      "fundingType": "PubliclyFunded",
      "serviceNames": [
        { "language": "sv", "value": "Färdtjänst", "type": "Name" },
        { "language": "fi", "value": "Kuljetuspalvelu", "type": "Name" },
        { "language": "fi", "value": "Taksikortti", "type": "AlternativeName" },
        { "language": "se", "value": "Sáhttu", "type": "Name" }
      ],
      "serviceChargeType": "Chargeable",
      "areaType": "LimitedType",
      "areas": [
        {
          "type": "WellbeingServiceCounties",
          "code": "08",
          "name": [{ "value": "Esimerkki", "language": "fi" }],
          "municipalities": [
            { "code": "005", "name": [{ "value": "Alajärvi", "language": "fi" }] },
            { "code": "049", "name": [{ "value": "Espoo", "language": "fi" }] }
          ]
        },
        {
          "type": "Municipality",
          "code": null,
          "name": null,
          "municipalities": [{ "code": "049", "name": null }]
        }
      ],
      "serviceDescriptions": [
        { "language": "fi", "value": "Apua matkoihin.", "type": "Summary" },
        { "language": "fi", "value": "Voit saada apua matkoihin.", "type": "Description" },
        { "language": "fi", "value": "Hae lomakkeella.", "type": "UserInstruction" },
        { "language": "fi", "value": "Maksat omavastuun.", "type": "ChargeTypeAdditionalInfo" },
        { "language": "sv", "value": "   ", "type": "Summary" },
        { "language": "sv", "value": null, "type": "Description" }
      ],
      "languages": ["fi", "sv", "se"],
      "serviceClasses": [
        {
          "name": [{ "value": "Vammaisten palvelut", "language": "fi" }],
          "description": [{ "value": "Luokan kuvaus", "language": "fi" }],
          "code": "P2.4",
          "ontologyType": "PTVL",
          "uri": "http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P2.4",
          "parentId": null,
          "parentUri": "http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P2"
        }
      ],
      "ontologyTerms": [
        {
          "name": [
            { "value": "kuljetuspalvelut", "language": "fi" },
            { "value": "transport services", "language": "en" },
            { "value": "Transportdienste", "language": "de" }
          ],
          "code": "",
          "ontologyType": "TERO",
          "uri": "http://www.yso.fi/onto/koko/p12345",
          "parentId": null,
          "parentUri": null
        }
      ],
      "targetGroups": [
        {
          "name": [{ "value": "Vammaiset", "language": "fi" }],
          "code": "KR1.5",
          "ontologyType": "TARGETGROUP",
          "uri": "http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat/code/KR1.5",
          "parentId": null,
          "parentUri": null
        }
      ],
      "lifeEvents": [
        {
          "name": [{ "value": "Kuntoutus", "language": "fi" }],
          "code": null,
          "ontologyType": "LIFESITUATION",
          "uri": "http://uri.suomi.fi/codelist/ptv/ptvelti/code/KE10",
          "parentId": null,
          "parentUri": null
        }
      ],
      "industrialClasses": [],
      "legislation": [
        {
          "names": [{ "value": "Laki", "language": "fi" }],
          "webPages": [{ "url": "https://example.fi/laki", "value": null, "language": "fi" }]
        }
      ],
      "keywords": [
        { "value": "taksi", "language": "fi" },
        { "value": "taksi", "language": "fi" },
        { "value": "kyyti", "language": "fi" },
        { "value": "taxi", "language": "sv" }
      ],
      "requirements": [
        { "value": "Sinulla on vaikeuksia liikkua.", "language": "fi" },
        { "value": null, "language": "sv" }
      ],
      "serviceChannels": [
        {
          "serviceChannel": { "id": "5b1f0c1e-0000-4000-8000-000000000002", "name": "Asiakasohjaus" },
          "serviceChargeType": "FreeOfCharge",
          "description": [
            { "language": "fi", "value": "Soita ensin.", "type": "Description" },
            { "language": "fi", "value": "Maksuton puhelu.", "type": "ChargeTypeAdditionalInfo" }
          ],
          "extraTypes": [],
          "serviceHours": [
            {
              "serviceHourType": "DaysOfTheWeek",
              "validFrom": null,
              "validTo": null,
              "isClosed": false,
              "validForNow": true,
              "isAlwaysOpen": false,
              "isReservation": false,
              "additionalInformation": [{ "value": "Kuljetusasiat", "language": "fi" }],
              "openingHour": [{ "dayFrom": "Tuesday", "dayTo": "", "from": "09:00:00", "to": "10:30:00" }]
            }
          ],
          "contactDetails": {
            "emails": [],
            "phoneNumbers": [
              {
                "type": "Phone",
                "additionalInformation": "Kuljetukset",
                "serviceChargeType": "FreeOfCharge",
                "chargeDescription": null,
                "prefixNumber": null,
                "isFinnishServiceNumber": true,
                "number": "0800 12345",
                "language": "fi"
              }
            ],
            "webPages": [{ "url": "https://example.fi/kyyti", "value": "Kyyti", "language": "fi" }],
            "addresses": []
          },
          "digitalAuthorizations": [],
          "modified": "2025-09-30T10:11:12.5Z"
        },
        { "serviceChannel": null }
      ],
      "organizations": [
        {
          "organization": { "id": "5b1f0c1e-0000-4000-8000-000000000003", "name": "Esimerkkialue" },
          "roleType": "Responsible",
          "provisionType": null,
          "additionalInformation": []
        },
        {
          "organization": { "id": "5b1f0c1e-0000-4000-8000-000000000003", "name": "Esimerkkialue" },
          "roleType": "Producer",
          "provisionType": "SelfProducedServices",
          "additionalInformation": []
        }
      ],
      "serviceVouchersInUse": true,
      "serviceVouchers": [{ "value": null, "language": "fi", "url": null, "additionalInformation": null }],
      "serviceCollections": [],
      "publishingStatus": "Published",
      "modified": "2025-10-26T01:30:00.1234567Z",
      "responsibleSoteOrganization": "5b1f0c1e-0000-4000-8000-000000000003",
      "aKeyOfVersionTwelve": { "anything": [1, 2, 3] }
    }
    """#

  static let phone = #"""
    {
      "id": "5b1f0c1e-0000-4000-8000-000000000002",
      "serviceChannelType": "Phone",
      "organizationId": "5b1f0c1e-0000-4000-8000-000000000003",
      "serviceChannelNames": [{ "language": "fi", "value": "Asiakasohjaus", "type": "Name" }],
      "serviceChannelDescriptions": [
        { "language": "fi", "value": "Neuvomme puhelimessa.", "type": "Summary" },
        { "language": "fi", "value": "Neuvomme sinua.", "type": "Description" }
      ],
      "areaType": "Nationwide",
      "areas": [],
      "phoneNumbers": [
        {
          "type": "Phone",
          "additionalInformation": "Neuvonta",
          "serviceChargeType": "Chargeable",
          "chargeDescription": "Paikallisverkkomaksu",
          "prefixNumber": "+358",
          "isFinnishServiceNumber": false,
          "number": "0401112222",
          "language": "fi"
        },
        {
          "type": "Phone",
          "additionalInformation": "Rådgivning",
          "serviceChargeType": "Chargeable",
          "chargeDescription": "Lokalnätsavgift",
          "prefixNumber": "+358",
          "isFinnishServiceNumber": false,
          "number": "401112222",
          "language": "sv"
        },
        {
          "type": "Sms",
          "additionalInformation": null,
          "serviceChargeType": "Other",
          "chargeDescription": null,
          "prefixNumber": "+358",
          "isFinnishServiceNumber": false,
          "number": "401112222",
          "language": "fi"
        }
      ],
      "supportEmails": [{ "value": "neuvonta@example.fi", "language": "fi" }],
      "languages": ["fi"],
      "webPages": [],
      "serviceHours": [
        {
          "serviceHourType": "OverMidnight",
          "validFrom": null,
          "validTo": null,
          "isClosed": false,
          "validForNow": true,
          "isAlwaysOpen": false,
          "isReservation": false,
          "additionalInformation": [],
          "openingHour": [{ "dayFrom": "Friday", "dayTo": "Monday", "from": "15:00:00", "to": "08:00:00" }]
        }
      ],
      "services": [{ "service": { "id": "5b1f0c1e-0000-4000-8000-000000000001", "name": "Kuljetuspalvelu" } }],
      "serviceCollections": [],
      "publishingStatus": "Published",
      "modified": "2025-09-30T10:11:12Z",
      "ontologyTerms": []
    }
    """#
}
