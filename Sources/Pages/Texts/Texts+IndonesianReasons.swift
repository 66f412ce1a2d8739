import PlanModel

/// Names of states in Indonesian; nil for an area that is no member state.
func indonesianName(of state: AreaCode) -> String? {
    switch state.text {
    case "BRN": "Brunei Darussalam"
    case "IDN": "Indonesia"
    case "KHM": "Kamboja"
    case "LAO": "Laos"
    case "MMR": "Myanmar"
    case "MYS": "Malaysia"
    case "PHL": "Filipina"
    case "SGP": "Singapura"
    case "THA": "Thailand"
    case "VNM": "Viet Nam"
    default: nil
    }
}

/// Classes, and why a figure has none, in Indonesian; nil for all other keys.
func indonesianReason(_ key: TextKey) -> String? {
    switch key {
    // Kelas menurut metode
    case .classMet: "tercapai"
    case .classSignificantProgress: "kemajuan signifikan"
    case .classModerateProgress: "kemajuan sedang"
    case .classNoChange: "tidak berubah"
    case .classModerateMovementAway: "agak menjauh"
    case .classSignificantMovementAway: "menjauh secara signifikan"
    case .classInsufficientProgress: "kemajuan belum memadai"
    case .classMovementAway: "menjauh"
    case .classOnTrack: "sesuai jalur"
    case .classAccelerationNeeded: "perlu percepatan"
    case .classLimitedProgress: "kemajuan terbatas"
    case .classDeterioration: "memburuk"
    case .classStagnationOrRegression: "stagnasi atau kemunduran"
    case .classAheadOfBaseline: "di depan garis dasar"
    case .classAtBaseline: "pada garis dasar"
    case .classBehindBaseline: "di belakang garis dasar"
    case .classMaintain: "pertahankan"
    case .classAccelerate: "percepat"
    case .classReverse: "balikkan arah"
    case .classSun: "matahari"
    case .classSunAndCloud: "matahari dan awan"
    case .classCloud: "awan"
    case .classThunderstorm: "badai petir"
    case .slowOrStill: "terlalu lambat atau tidak bergerak"
    case .holdsUnderAll: "berlaku pada semua tahun dasar"
    case .holdsUnderSome: "berlaku pada tahun-tahun dasar yang memiliki nilai"
    case .notChecked: "tidak diperiksa terhadap tahun dasar lain"
    // Mengapa suatu angka tidak memiliki kelas
    case .reasonNoData: "Tidak ada nilai."
    case .reasonOnePoint: "Hanya ada satu nilai, yaitu untuk tahun {}."
    case .reasonNoBaseline: "Tidak ada nilai untuk tahun dasar ({})."
    case .reasonBaselineOnly: "Tidak ada nilai setelah tahun dasar {}."
    case .reasonOnlyForecasts: "Setelah tahun dasar {} hanya ada angka ramalan."
    case .reasonBaselineOfAnotherSeries: "Garis dasar ditetapkan dari deret data lain, yaitu {}."
    case .reasonBreak: "Deret data terputus pada tahun {}, di antara kedua titik."
    case .reasonDefinitionDiffers: "Nilai tahun {} mengikuti definisi lain."
    case .reasonBaseZero: "Nilai tahun {} adalah nol sehingga pertumbuhan tidak dapat dihitung."
    case .reasonSignChange: "Nilai berganti tanda sehingga tidak ada laju pertumbuhan."
    case .reasonNegativeValues:
        "Nilai berada di bawah nol sehingga laju pertumbuhan akan menunjuk ke arah yang keliru."
    case .reasonNoTarget: "Metode ini memerlukan target, sedangkan target tidak ditetapkan."
    case .reasonRequiredGrowthZero:
        "Target sama dengan garis dasar sehingga tidak ada pertumbuhan yang disyaratkan."
    case .reasonRequiredGrowthAway: "Target berada di belakang garis dasar menurut arah yang diinginkan."
    case .reasonTargetChangesSign: "Tanda target berbeda dengan tanda garis dasar."
    case .reasonTargetNotAfterBaseline: "Tahun target {} tidak berada setelah tahun dasar."
    case .reasonTargetYearPassed: "Tahun target {} telah lewat dan target tidak tercapai."
    case .reasonNoPrediction: "Tidak ada prediksi. {}"
    case .reasonTooFewChanges:
        "Tahun-tahun terakhir memiliki {} perubahan tahunan; metode ini memerlukan {}."
    case .reasonFigureTooLarge: "Suatu angka terlalu besar untuk dihitung."
    // Mengapa tidak ada proyeksi
    case .projectionNotAsked: "Tidak ada tahun proyeksi yang diminta."
    case .projectionNoData: "Tidak ada nilai sebagai titik tolak proyeksi."
    case .projectionSeriesEnded: "Sumber telah berakhir; nilai terakhirnya dari tahun {}."
    case .projectionYearObserved: "Nilai tahun {} sudah diamati."
    case .projectionYearPast: "Tahun {} sudah lewat."
    case .projectionTooFewPoints: "Jumlah titik yang dapat dibandingkan {}; proyeksi memerlukan {}."
    case .projectionHorizonTooLong:
        "Tahun tersebut berjarak {} tahun ke depan, sedangkan yang diamati hanya {} tahun."
    case .projectionNotAboveZero: "Tidak semua nilai berada di atas nol."
    case .projectionNotAShare: "Tidak semua nilai berada di antara 0 dan 100 persen."
    case .projectionBeyondWhole:
        "Pertumbuhan seperti selama ini akan menghasilkan {} persen dari keseluruhan."
    // Mengapa agregat tidak diterbitkan, dan menurut aturan apa agregat dibentuk
    case .aggregateNotAggregated: "Indikator ini tidak diagregasi."
    case .aggregateNoValues: "Tidak ada negara yang memiliki nilai dalam rentang tahun ini."
    case .aggregateTooFewStates: "Dari {} negara, {} memiliki nilai; diperlukan {}."
    case .aggregateTooLittleWeight:
        "Negara-negara yang memiliki nilai mencakup {} persen penimbang; diperlukan {} dari {} bagian."
    case .aggregateWeightMissing: "Ada nilai {}, tetapi tidak ada penimbang ({}) untuk tahun-tahunnya."
    case .aggregateAWeight: "penyebut"
    case .aggregateWeightUnknown:
        "Penimbang {} tidak diketahui sehingga bagian yang tercakup juga tidak diketahui."
    case .aggregateNotComparable: "Nilai antarnegara tidak dapat dibandingkan. {}"
    case .aggregateMeanNotAboveZero: "Rata-rata tidak berada di atas nol."
    case .gapDiffers: "Terdapat perbedaan {}: “{}” dan “{}”."
    case .gapUnknown: "Tidak diketahui {} untuk {}."
    case .aspectIndicator: "indikator"
    case .aspectSizeClass: "skala usaha"
    case .aspectSector: "sektor"
    case .aspectUnit: "satuan"
    case .aspectBase: "basis"
    case .aspectSource: "sumber"
    case .aspectDefinition: "definisi"
    case .aspectStatisticalUnit: "unit statistik"
    case .aspectCoverage: "cakupan"
    case .aspectSourceType: "jenis sumber"
    case .ruleSum: "jumlah"
    case .ruleRatio: "rasio"
    case .ruleWeighted: "rata-rata tertimbang menurut {}"
    case .ruleSimpleMean: "rata-rata sederhana"
    case .ruleMedian: "median"
    case .ruleRange: "rentang"
    case .ruleNone: "tidak ada"
    // Mengapa suatu negara tidak memiliki target
    case .targetNoneSet: "Tidak ada target yang ditetapkan untuk negara ini atau kelompoknya."
    case .targetNoComparableChange:
        "Negara ini tidak memiliki dua nilai yang dapat dibandingkan sebagai titik tolak."
    case .targetGrowthUndefined:
        "Negara ini tidak memiliki laju pertumbuhan karena nilainya tidak berada di atas nol."
    case .targetTooFewChampions:
        "Aturan ini mengambil {} negara terbaik, sedangkan {} yang memiliki laju perubahan."
    case .targetChampionsDoNotImprove: "Rata-rata, negara-negara terbaik tidak membaik."
    case .targetBeyondWhole: "Dengan laju negara-negara terbaik, bagian tersebut akan melebihi keseluruhan."
    default: nil
    }
}
