/// The words of search, changes and comparison in Bahasa Indonesia; nil for
/// other keys.
func indonesianFinding(_ key: TextKey) -> String? {
    switch key {
    // Search, changes, compare
    case .changesOthers: "Indikator lain"
    case .changesMoreRows: "{} nilai lain berubah; CSV halaman ini memuat semuanya."
    case .searchTitle: "Cari"
    case .searchLabel: "Cari"
    case .searchButton: "Cari"
    case .searchHint:
        "Indikator, negara, tujuan, aksi, definisi, metode, sumber, dan istilah; salah ketik "
            + "dimaklumi."
    case .searchCut: "Hanya 200 karakter pertama yang dicari."
    case .searchNothing: "Tidak ditemukan apa pun untuk “{}”."
    case .searchFound: "{} ditemukan."
    case .searchFoundMore: "{} ditemukan; {} yang pertama ditampilkan."
    case .searchOutcome: "Hasil"
    case .searchAction: "Aksi"
    case .searchActionLine: "Rincian aksi"
    case .searchTerm: "Istilah"
    case .sectionCompare: "Bandingkan"
    case .sectionChanges: "Perubahan"
    case .changesTitle: "Apa yang berubah di antara dua hari"
    case .changesFrom: "Sejak"
    case .changesTo: "Sampai"
    case .changesButton: "Tampilkan perubahan"
    case .changesPlan: "Perubahan rencana"
    case .changesAssessments: "Penilaian yang berubah"
    case .changesBefore: "Sebelum"
    case .changesAfter: "Sesudah"
    case .changesStatus: "Status"
    case .changesNone: "Tidak ada terbitan antara {} dan {} yang mengubah nilai."
    case .changesLead:
        "Antara {} dan {}: {} nilai baru, {} direvisi, {} tidak lagi disajikan, dalam {} deret "
            + "data."
    case .changesLeftOut:
        "{} deret data lain berubah dan tidak ditampilkan; persempit harinya, atau ambil datanya."
    case .changesCaption: "{}: nilai yang berubah"
    case .compareStatesTitle: "Bandingkan negara"
    case .compareStates: "Negara"
    case .compareFrom: "Tahun pertama"
    case .compareTo: "Tahun terakhir"
    case .compareStatesButton: "Bandingkan"
    case .compareStatesNote: "Pilihan tercantum di alamat: salinlah untuk menampilkan perbandingan yang sama."
    default: nil
    }
}
