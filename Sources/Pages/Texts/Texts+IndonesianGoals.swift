/// What the pages of goals, actions and action lines say, in Indonesian; nil
/// for all other keys.
func indonesianGoal(_ key: TextKey) -> String? {
    switch key {
    // Tujuan dan aksi
    case .sectionGoals: "Tujuan"
    case .partsOfPage: "Bagian halaman ini"
    case .goalsLead:
        "Rencana memiliki {} tujuan strategis. Halaman setiap tujuan memuat hal yang dituju, keadaan "
            + "indikatornya di negara anggota, dan pekerjaan yang direncanakan."
    case .goalsCaption: "Tujuan strategis beserta hal yang diketahui tentang masing-masing"
    case .goalsOther: "IKU yang tidak terikat pada satu tujuan juga tercantum di halaman {}."
    case .goalCode: "Tujuan {}"
    case .goalHasNoKPI: "Pada hari itu rencana tidak memiliki indikator kebijakan utama untuk tujuan ini."
    case .goalHasNoLine: "Tidak ada butir aksi tujuan ini yang dimuat dalam dokumen yang tersedia."
    case .goalMatrixCaption:
        "Nilai terbaru, perubahan sejak garis dasar, dan kelas IKU tujuan {}, menurut negara"
    case .cellsWithValue: "Nilai: IKU per negara"
    case .cellsAssessed: "Dinilai: IKU per negara"
    case .cellsNote:
        "Setiap IKU di setiap negara dihitung satu. Dinilai berarti memiliki kelas menurut metode {}."
    case .kpis: "IKU"
    case .outcome: "Hasil"
    case .outcomes: "Hasil"
    case .outcomesAndActions: "Yang dituju: hasil dan aksi"
    case .action: "Aksi"
    case .actions: "Aksi"
    case .actionCode: "Aksi {}"
    case .actionTitle: "Aksi {}: {}"
    case .actionLines: "Butir aksi"
    case .actionLinesKnown: "Butir aksi yang diketahui"
    case .actionLineTitle: "Butir aksi {}"
    case .noLineHere: "Tidak ada butir aksi yang dimuat dalam dokumen yang tersedia."
    case .actionHasNoLine:
        "Tidak ada butir dari aksi ini yang dimuat dalam dokumen yang tersedia. Itu tidak berarti bahwa "
            + "butirnya tidak ada."
    case .linesNotPublished: "Dokumen yang tersedia tidak memuat satu bagian rencana: {}."
    case .achievement: "Capaian"
    case .achievementLead:
        "Di berapa negara setiap indikator bergerak sesuai harapan rencana, menurut metode {}. Nilai tanpa "
            + "kelas memiliki alasannya di halaman negara."
    case .achievementServed: "Indikator yang dilayani"
    case .achievementByGoal:
        "Rencana mengukur capaian menurut tujuan: tidak ada indikator yang terikat pada satu aksi atau "
            + "butir saja."
    case .standingCaption: "Jumlah negara menurut keadaannya, untuk setiap IKU tujuan {}"
    case .withoutClass: "tanpa kelas"
    case .marksExplained: "Arti tanda dijelaskan di halaman {}."
    case .kpisByStateOn: "Setiap negara tersendiri: {}."
    case .progress: "Kemajuan"
    case .progressCaption: "{}: butir aksi sebagaimana direncanakan dan yang dilaporkan"
    case .notReported: "belum dilaporkan"
    case .level: "Tingkat"
    case .regionalLevel: "kawasan"
    case .inShorterWords: "Ringkasnya"
    case .phaseByDays: "menurut tanggalnya; rencana sendiri tidak menetapkan tahap"
    case .phasesOfLines: "Tahap butir-butirnya"
    case .byDay: "paling lambat {}"
    case .proponents: "Pengusul proyek"
    case .measureType: "Jenis langkah"
    case .pathway: "Jalur"
    case .crossCutting: "Kelompok lintas tujuan"
    case .finishedBefore: "Harus selesai sebelumnya"
    case .championsOfGoal: "dari tujuan; rencana tidak menyebutkannya untuk aksi"
    case .siblingLines: "Butir lain dari aksi ini"
    case .unknownGoal: "“{}” bukan tujuan dalam rencana."
    case .unknownAction: "“{}” bukan aksi dalam rencana."
    case .unknownActionLine: "“{}” bukan butir aksi yang dikenal di sini."
    case .unknownActionLineHint:
        "Hanya butir aksi dari dokumen yang terbit yang dikenal; halaman aksi menyebutkan yang mana."
    default: nil
    }
}
