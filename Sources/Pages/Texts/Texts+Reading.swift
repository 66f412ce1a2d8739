import PlanModel

/// The words of `ReadingKey`.
extension Texts {
    package subscript(key: ReadingKey) -> String { readings(key) }

    /// The words with values in their places, from left to right.
    package func callAsFunction(_ key: ReadingKey, _ values: String...) -> String {
        Self.filled(self[key], values)
    }

    /// The words with contents in their places.
    package func filled(_ key: ReadingKey, _ values: Content...) -> Content {
        filled(self[key], values)
    }

    package static func englishReading(_ key: ReadingKey) -> String {
        switch key {
        case .areaOnly: "{} ({} only)"
        case .onlyRemark: "{} only: a claim of its own, not the plan’s {}"
        case .availableSeparate: "{} only: a separate claim, which does not fulfil the plan’s"
        case .findingAvailabilitySeparate:
            "{}; {} have values of SMEs only, which do not fulfil the plan’s claim"
        case .availabilityNote:
            "A year in brackets is of SMEs without micro enterprises: it is not counted among the data that the "
                + "plan speaks of."
        case .briefSeparateOne: "one value is of SMEs only, without micro enterprises ({})"
        case .briefSeparate: "{} values are of SMEs only, without micro enterprises ({})"
        case .plainNotComparable:
            "{}: {} states with values, each counted in its own way, so there is no rank"
        case .nothingPublishedBy: "Nothing had been published by {}."
        case .takesDayUntil: "a day such as 2020-12-31, not after {}"
        case .takesOnce: "one value, stated once"
        case .parameterNotHere: "These data do not change by the parameter \"{}\". They take: {}."
        case .parameterOfChart:
            "The parameter \"{}\" chooses what a chart shows. Say which chart, as in {}, to get the table behind it."
        case .dataOfCopy:
            "This is a copy without a server: each file holds the values as they stood on its day, in the usual "
                + "reading. Columns are named by SDMX concepts."
        case .sheetTooLongTitle: "Too many values for a workbook"
        case .sheetTooLong: "The sheet \"{}\" would be longer than the {} rows that a sheet holds."
        case .sheetTooLongHint: "Take the CSV, which has every value, or the workbook of one indicator."
        case .sheetTooLongOwnHint: "Take the CSV, which has every value."
        case .signOff: "Accepted and released"
        case .noSignOff:
            "Brought in by {} on {} from a published source; public as of its publication, {}, with no further "
                + "sign-off."
        case .findingClaimsDiffer:
            "Documents differ on {} of {} shares of the region, most on {}: from {} to {}"
        case .overviewFoot: "Source: {}."
        case .findingWorsened: "{}: worse in {} of {} states since {}, most in {}, from {} to {}"
        case .findingAlsoBetter: "{}; better in {}"
        case .findingAlsoWorse: "{}; worse in {}"
        case .findingAlsoStill: "{}; the same in {}"
        case .projectedLabel: "projected"
        case .yearApproximate: "year {} approximate"
        case .approximateYear: "year approximate"
        case .newerClaim: "in another series {} for {}"
        case .shareOf: "share of {}"
        case .percentOf: "percent of {}"
        case .aspectDenominator: "denominator"
        case .percentOfUnknown: "percent; of what is not stated"
        case .findingGapLagging: "Where CLMV lags behind ASEAN-6, the gap has narrowed in {} of {} indicators"
        case .findingGapLeading: "CLMV leads ASEAN-6 in {} indicators, and its lead has shrunk in {}"
        case .gapLagging: "CLMV lags"
        case .gapLeading: "CLMV leads"
        case .gapRoleFigure: "{} ({}): from {} to {}"
        }
    }

    static func indonesianReading(_ key: ReadingKey) -> String {
        switch key {
        case .areaOnly: "{} (hanya {})"
        case .onlyRemark: "hanya {}: klaim tersendiri, bukan {} menurut rencana"
        case .availableSeparate: "hanya {}: klaim terpisah, yang tidak memenuhi klaim rencana"
        case .findingAvailabilitySeparate:
            "{}; {} hanya memiliki nilai UKM, yang tidak memenuhi klaim rencana"
        case .availabilityNote:
            "Tahun dalam kurung adalah nilai UKM tanpa usaha mikro: tidak dihitung sebagai data yang disebut "
                + "rencana."
        case .briefSeparateOne: "satu nilai hanya mencakup UKM, tanpa usaha mikro ({})"
        case .briefSeparate: "{} nilai hanya mencakup UKM, tanpa usaha mikro ({})"
        case .plainNotComparable:
            "{}: {} negara dengan nilai, masing-masing dihitung dengan caranya sendiri, jadi tidak ada "
                + "peringkat"
        case .nothingPublishedBy: "Belum ada yang terbit sampai {}."
        case .takesDayUntil: "suatu hari seperti 2020-12-31, tidak sesudah {}"
        case .takesOnce: "satu nilai, ditulis satu kali"
        case .parameterNotHere: "Data ini tidak berubah menurut parameter \"{}\". Yang berlaku: {}."
        case .parameterOfChart:
            "Parameter \"{}\" memilih isi grafik. Sebutkan grafiknya, misalnya {}, untuk mendapat tabel di baliknya."
        case .dataOfCopy:
            "Ini salinan tanpa server: setiap berkas memuat nilai sebagaimana adanya pada harinya, dalam pembacaan "
                + "yang biasa. Kolom dinamai menurut konsep SDMX."
        case .sheetTooLongTitle: "Terlalu banyak nilai untuk satu buku kerja"
        case .sheetTooLong: "Lembar \"{}\" akan lebih panjang daripada {} baris yang dimuat satu lembar."
        case .sheetTooLongHint: "Ambil CSV, yang memuat semua nilai, atau buku kerja satu indikator."
        case .sheetTooLongOwnHint: "Ambil CSV, yang memuat semua nilai."
        case .signOff: "Diterima dan dirilis"
        case .noSignOff:
            "Dimasukkan oleh {} pada {} dari sumber yang sudah terbit; terbuka sejak terbitnya, {}, tanpa "
                + "persetujuan lebih lanjut."
        case .findingClaimsDiffer:
            "Dokumen berbeda tentang {} dari {} proporsi kawasan, terbesar tentang {}: dari {} sampai {}"
        case .overviewFoot: "Sumber: {}."
        case .findingWorsened:
            "{}: memburuk di {} dari {} negara sejak {}, paling memburuk di {}, dari {} menjadi {}"
        case .findingAlsoBetter: "{}; membaik di {}"
        case .findingAlsoWorse: "{}; memburuk di {}"
        case .findingAlsoStill: "{}; tetap di {}"
        case .projectedLabel: "proyeksi"
        case .yearApproximate: "tahun {} perkiraan"
        case .approximateYear: "tahun perkiraan"
        case .newerClaim: "dalam deret data lain {} untuk {}"
        case .shareOf: "bagian dari {}"
        case .percentOf: "persen dari {}"
        case .aspectDenominator: "penyebut"
        case .percentOfUnknown: "persen; tidak disebutkan dari apa"
        case .findingGapLagging:
            "Di mana CLMV tertinggal dari ASEAN-6, kesenjangan menyempit pada {} dari {} indikator"
        case .findingGapLeading:
            "CLMV unggul atas ASEAN-6 pada {} indikator, dan keunggulannya mengecil pada {}"
        case .gapLagging: "CLMV tertinggal"
        case .gapLeading: "CLMV unggul"
        case .gapRoleFigure: "{} ({}): dari {} menjadi {}"
        }
    }
}
