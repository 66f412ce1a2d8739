/// Two definitions of one state, one after the other, without any finding.
let smallDefinitions = """
    version: 2
    compiled: '2026-11-21'
    definitions:
    - id: LAO-1
      country: LAO
      title: One
      primary: true
      legal_instrument: Decree 1
      valid_from: {date: '2004-04-20', precision: day}
      valid_to: {date: '2016-12-31', precision: month}
      valid_as_recorded: {from: '2004', to: null}
      statistical_from: null
      statistical_to: null
      currency: LAK
      verified: true
      rule_verified: partial
      rule_note: ''
      combining_rule: {type: any_of, expression: null, tie_break: null}
      variables: {persons: {basis: any, printed_as: employees}, assets: {basis: any, printed_as: capital}}
      groups:
      - id: industry
        isic: ['C', '46']
        mapping: approximate
        mapping_note: roughly
        complete: true
        classes:
        - {class: micro, when: {all: [{persons: {lt: 5}}, {assets: {le: 1000}}]}}
        - {class: small, when: {persons: {le: 50}}}
        otherwise: large
        as_printed:
        - {size: micro, employees: {max: 5, max_inclusive: false}, capital: {max: 1000, max_inclusive: true}}
        - {size: small, employees: {min: 5, min_inclusive: true, max: 50, max_inclusive: true}}
      - {id: rest, isic: [], others: true, mapping: exact, complete: false, classes: [], otherwise: undetermined, as_printed: []}
      readings:
      - id: persons
        verified: false
        note: practice
        groups:
        - id: industry
          classes:
          - {class: small, when: {persons: {le: 50}}}
          otherwise: large
        - id: rest
          classes: []
          otherwise: undetermined
      sources:
      - {locator: 'https://example.org', covers: all}
      notes: ''
    - id: LAO-2
      country: LAO
      title: Two
      primary: true
      legal_instrument: Decree 2
      valid_from: {date: '2017-01-01', precision: year}
      valid_to: null
      statistical_from: null
      statistical_to: null
      currency: LAK
      verified: true
      rule_verified: true
      rule_note: ''
      combining_rule: {type: single, expression: null, tie_break: null}
      variables: {persons: {basis: any, printed_as: employees}}
      groups:
      - {id: all, isic: [], others: true, mapping: exact, complete: false, classes: [], otherwise: undetermined, as_printed: []}
      sources:
      - {locator: 'https://example.org', covers: all}
      notes: ''
    harmonised: []
    """

let definitionFormCases = [
    BrokenDefinition("version: 2", "version: 3", "1:1 unknown-version"),
    BrokenDefinition("compiled: '2026-11-21'", "compiled: '2026-11-31'", "2:11 impossible-date"),
    BrokenDefinition("harmonised: []", "harmonized: []", "1:1 missing-key", "69:1 unknown-key"),
    BrokenDefinition("  title: One\n", "", "4:3 missing-key"),
    BrokenDefinition("  title: One", "  titel: One", "4:3 missing-key", "6:3 unknown-key"),
    BrokenDefinition("  title: One", "  title: One\n  title: Two", "7:3 duplicate-key"),
    BrokenDefinition("- id: LAO-2", "- id: LAO-1", "49:3 duplicate-id"),
    BrokenDefinition("- id: LAO-1", "- id: 'LAO:1'", "4:7 wrong-value"),
    BrokenDefinition("country: LAO", "country: Laos", "5:12 wrong-value"),
    BrokenDefinition("primary: true", "primary: maybe", "7:12 wrong-value"),
    BrokenDefinition("  valid_to: null\n", "", "49:3 missing-key"),
    BrokenDefinition("'2004-04-20', precision: day", "'2004-04-31', precision: day", "9:22 impossible-date"),
    BrokenDefinition("precision: day", "precision: about", "9:47 wrong-value"),
    BrokenDefinition("statistical_from: null", "statistical_from: early", "12:21 wrong-value"),
    BrokenDefinition("currency: LAK", "currency: kip", "14:13 wrong-value"),
    BrokenDefinition("verified: true", "verified: yes", "15:13 unknown-word"),
    BrokenDefinition("type: any_of", "type: anyof", "18:26 unknown-word"),
    BrokenDefinition("assets: {basis", "asets: {basis", "19:61 unknown-variable"),
    BrokenDefinition(
        "printed_as: capital", "printed_as: employees", "19:14 duplicate-name", "31:64 unknown-key"),
    BrokenDefinition("['C', '46']", "['C', '04']", "22:17 wrong-value"),
    BrokenDefinition("['C', '46']", "['C', '4610']", "22:17 wrong-value"),
    BrokenDefinition("mapping: approximate", "mapping: aproximate", "23:14 unknown-word"),
    BrokenDefinition("class: micro", "class: mikro", "27:15 unknown-word"),
    BrokenDefinition("class: micro", "class: large", "27:15 unknown-word"),
    BrokenDefinition("{persons: {lt: 5}}", "{persons: {ge: 5}}", "27:46 not-an-upper-limit"),
    BrokenDefinition("{persons: {lt: 5}}", "{persons: 5}", "27:45 not-an-upper-limit"),
    BrokenDefinition("{persons: {lt: 5}}", "{persons: {lt: 0}}", "27:50 not-an-upper-limit"),
    BrokenDefinition("{persons: {lt: 5}}", "{persons: {lt: five}}", "27:50 wrong-value"),
    BrokenDefinition("{persons: {lt: 5}}", "{person: {lt: 5}}", "27:36 unknown-key"),
    BrokenDefinition("{persons: {lt: 5}}", "{not: [{persons: {lt: 5}}]}", "27:36 unknown-key"),
    BrokenDefinition(
        "{all: [{persons: {lt: 5}}, {assets: {le: 1000}}]}", "{any: []}", "27:34 not-a-condition"),
    BrokenDefinition("{persons: {lt: 5}}", nested(9), "27:84 not-a-condition"),
    BrokenDefinition("otherwise: large", "otherwise: medium", "29:16 unknown-word"),
    BrokenDefinition("max: 5, max_inclusive: false", "max: 5", "31:32 missing-key"),
    BrokenDefinition(
        "min: 5, min_inclusive: true, max: 50", "min: 55, min_inclusive: true, max: 50",
        "32:32 ends-before-start"),
    BrokenDefinition("size: small", "size: tiny", "32:14 unknown-word"),
    BrokenDefinition("- id: rest\n", "- id: others\n", "38:5 reading-groups"),
    BrokenDefinition("- {id: rest, ", "- {id: industry, ", "33:6 duplicate-id", "38:5 reading-groups"),
    BrokenDefinition(
        "{locator: 'https://example.org', covers: all}", "{locator: 'https://example.org'}",
        "47:5 missing-key"),
]

let definitionSenseCases = [
    BrokenDefinition("others: true", "others: false", "4:3 sectors-not-covered", "33:6 group-covers-nothing"),
    BrokenDefinition("['C', '46']", "['C', '46', 'C']", "22:5 isic-in-two-groups"),
    BrokenDefinition("- {id: rest, isic: []", "- {id: rest, isic: ['46']", "33:16 isic-in-two-groups"),
    BrokenDefinition(
        "    mapping_note: roughly", "    others: true\n    mapping_note: roughly",
        "34:6 two-groups-take-others"),
    BrokenDefinition("    mapping_note: roughly\n", "", "21:5 mapping-without-note"),
    BrokenDefinition("isic: ['C', '46']", "isic: []", "21:5 group-covers-nothing"),
    BrokenDefinition("mapping: approximate", "mapping: unmappable", "21:5 unmappable-group"),
    BrokenDefinition(
        "'2016-12-31', precision: month", "'2016-12-30', precision: month", "10:3 date-precision"),
    BrokenDefinition("'2017-01-01', precision: year", "'2017-02-01', precision: year", "54:3 date-precision"),
    BrokenDefinition("'2004-04-20'", "'2017-04-20'", "10:3 ends-before-start"),
    BrokenDefinition("statistical_to: null", "statistical_to: 2017", "52:3 several-primary"),
    BrokenDefinition("statistical_to: null", "statistical_to: 20160", "13:3 impossible-year"),
    BrokenDefinition(
        "{date: '2016-12-31', precision: month}", "null", "52:3 several-primary", "54:3 several-primary"),
    BrokenDefinition(
        "{date: '2016-12-31', precision: month}", "{date: '2015-06-30', precision: month}", "4:3 no-primary",
        "54:3 legal-gap"),
    BrokenDefinition("{persons: {le: 50}}", "{persons: {le: 49}}", "28:7 limit-not-printed"),
    BrokenDefinition("{persons: {le: 50}}", "{persons: {lt: 50}}", "28:7 limit-not-printed"),
    BrokenDefinition("{persons: {lt: 5}}", "{persons: {lt: 50}}", "27:7 limit-not-printed"),
    BrokenDefinition(
        "- {class: small, when: {persons: {le: 50}}}",
        "- {class: small, when: {persons: {le: 50}}, derived: true}"),
    BrokenDefinition(
        "lt: 5}}, {assets: {le: 1000}}", "lt: 5}}, {turnover: {le: 1000}}",
        "27:7 criterion-not-among-variables", "27:7 limit-not-printed"),
    BrokenDefinition(
        "- {class: small, when: {persons: {le: 50}}}", "- {class: micro, when: {persons: {le: 50}}}",
        "26:5 class-order", "28:7 limit-not-printed"),
    BrokenDefinition(
        "- {class: small, when: {persons: {le: 50}}}",
        "- {class: small, when: {all: [{persons: {lt: 5}}, {assets: {le: 1000}}]}}", "26:5 unreachable-class",
        "28:7 limit-not-printed", "28:7 limit-not-printed"),
    BrokenDefinition("complete: true", "complete: false", "26:5 incomplete-rule"),
    BrokenDefinition("complete: false", "complete: true", "33:72 no-classes"),
    BrokenDefinition(
        "      - {class: small, when: {persons: {le: 50}}}",
        "      - {class: small, when: {persons: {le: 55}}}", "41:9 limit-not-printed"),
    BrokenDefinition("min: 5, min_inclusive: true", "min: 6, min_inclusive: true", "32:7 printed-gap"),
    BrokenDefinition("min: 5, min_inclusive: true", "min: 4, min_inclusive: true", "32:7 printed-overlap"),
    BrokenDefinition(
        "{size: micro, employees: {max", "{size: micro, employees: {min: 1, min_inclusive: true, max",
        "31:7 below-printed-minimum"),
]

/// A condition within so many others.
private func nested(_ depth: Int) -> String {
    String(repeating: "{all: [", count: depth) + "{persons: {lt: 5}}" + String(repeating: "]}", count: depth)
}
