/// What the pages behind the sign-in say in Indonesian; nil for all other keys.
func indonesianWork(_ key: TextKey) -> String? {
    switch key {
    case .workplace: "Ruang kerja"
    case .publicPages: "Halaman publik"
    case .signIn: "Masuk"
    case .signOut: "Keluar"
    case .signedInAs: "Masuk sebagai {}"
    case .done: "Selesai"
    case .notStored: "Tidak disimpan"
    case .sectionAccount: "Akun saya"
    case .sectionAccounts: "Akun"
    case .sectionAudit: "Jejak audit"
    case .myRoles: "Peran saya"
    case .noRoles: "Akun ini belum diberi peran. Hubungi administrator Sekretariat."
    case .role: "Peran"
    case .everywhere: "di mana pun"
    case .signInNeededTitle: "Masuk dahulu"
    case .signInNeeded: "Halaman ini untuk orang yang sudah masuk, atau program dengan token yang berlaku."
    case .badBody: "Kiriman tidak dimengerti: terpotong, atau bukan formulir maupun JSON."
    case .badBodyHint: "Tidak ada yang disimpan. Kembali, muat ulang halaman, lalu kirim sekali lagi."
    case .notAllowedTitle: "Tidak diizinkan"
    case .foreignForm: "Formulir ini tidak berasal dari halaman sesi ini."
    case .foreignFormHint:
        "Tidak ada yang disimpan. Kembali, muat ulang halaman, lalu kirim sekali lagi; kuki harus diizinkan."
    case .tooLargeTitle: "Terlalu besar"
    case .bodyTooLarge: "Kiriman lebih besar daripada yang diterima halaman ini."
    case .bodyTooLargeHint:
        "Tidak ada yang disimpan. Formulir menerima 1 MB, halaman yang menerima berkas 20 MB."
    case .conflictTitle: "Orang lain lebih dahulu"
    case .invalidTitle: "Ini tidak dapat diterima"
    case .tooManyTitle: "Terlalu banyak percobaan"
    case .nothingStoredTitle: "Tidak ada yang disimpan"
    case .diskFull: "Diska server penuh. Tidak ada yang disimpan, dan tidak ada yang hilang."
    case .diskFullHint: "Beri tahu administrator; coba lagi bila sudah ada ruang."
    case .readOnlyLedger:
        "Buku besar ini hanya dapat dibaca: halaman publiknya tersedia, tetapi tidak ada yang dapat disimpan."
    case .readOnlyLedgerHint: "Beri tahu administrator; berkas dan foldernya memerlukan izin tulis."
    case .lockedLedger: "Program lain sedang menulis ke buku besar. Tidak ada yang disimpan."
    case .lockedLedgerHint: "Tunggu beberapa detik lalu coba lagi."
    case .failedLedger: "Buku besar tidak dapat dibaca atau ditulis. Tidak ada yang disimpan."
    case .failedLedgerHint:
        "Coba lagi; bila terulang, beri tahu administrator. Sebabnya tercatat di log."
    case .roleAdministrator: "Pengelola"
    case .roleOfficer: "Petugas Sekretariat"
    case .roleFocalPoint: "Narahubung"
    case .roleContributor: "Kontributor"
    case .roleChampion: "Negara penggerak"
    case .roleProponent: "Pengusul proyek"
    case .roleReviewer: "Penelaah"
    case .roleAuditor: "Pemeriksa"
    default: nil
    }
}
