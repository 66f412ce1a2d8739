import PlanModel

extension ReturnWorkbookTexts {
    package static let indonesian = ReturnWorkbookTexts(
        readMe: "Petunjuk",
        sheets: [.values: "Nilai", .sources: "Sumber", .notes: "Catatan", .international: "Internasional"],
        columns: [
            .item: "Butir", .title: "Yang ditanyakan", .unit: "Satuan", .line: "Baris", .source: "Sumber",
            .definition: "Definisi ukuran", .statisticalUnit: "Unit statistik", .coverage: "Cakupan",
            .publicSource: "Sumber publik", .year: "Tahun", .status: "Status",
            .standardError: "Galat baku", .note: "Catatan publik", .justification: "Alasan kebenaran",
            .value: "Nilai", .verdict: "Jawaban Anda",
        ],
        publicLine: "publik", ownLine: "nilai Anda", kpi: "KPI", context: "Konteks",
        title: "Isian {state}: {title}",
        facts: ["Putaran {round}. Mohon dikirim kembali paling lambat {due}.", "Negara: {state}."],
        instructions: [
            "1. Pada lembar Nilai, tulis angka di setiap sel kuning, atau pilih dari daftarnya mengapa tidak "
                + "ada nilai. Baris abu-abu di atasnya menunjukkan yang sudah publik; bila benar, biarkan sel "
                + "di bawahnya kosong.",
            "2. Pangsa dihitung bila kedua komponennya diisi. Tulis pangsa hanya bila komponennya tidak ada.",
            "3. Pada lembar Sumber, sebutkan asal nilai setiap butir. Ini berlaku bagi semua nilai butir itu "
                + "yang Anda isi atau yang sebelumnya bersumber sama.",
            "4. Pada lembar Catatan, tulis yang berlaku bagi satu nilai: status, galat baku, catatan yang "
                + "diterbitkan bersamanya, dan alasan kebenaran bila diminta pemeriksaan. Satu baris untuk "
                + "setiap nilai.",
            "5. Pada lembar Internasional, benarkan yang dinyatakan sumber internasional, atau sanggah dengan "
                + "catatan publik.",
            "6. Simpan buku kerja sebagai .xlsx dan kirim kembali, sesering yang Anda mau: hanya yang Anda "
                + "ubah yang diambil. Mengosongkan sel berarti menarik nilainya.",
            "Angka: tanda desimal program Anda boleh dipakai. Mohon jangan mengganti nama lembar atau kepala "
                + "kolom.",
        ],
        colours: Colours(
            title: "Arti warna", open: "Menunggu isian Anda", known: "Sudah publik; tidak dibaca kembali",
            waiting: "Sudah diserahkan dan menunggu Sekretariat",
            mark: "Perlu dilihat: bukan angka dan bukan alasan, atau di luar batas"),
        reasonsTitle: "Alasan mengapa tidak ada nilai",
        reasons: [
            .notYetAvailable: "Akan ada: survei atau register tahun itu belum selesai.",
            .notCollected: "Tidak ada yang mengumpulkannya.",
            .confidential: "Dikumpulkan dan tidak boleh diberikan.",
            .notReliable: "Dikumpulkan dan terlalu tidak pasti untuk diberikan.",
            .notApplicable: "Tidak mungkin ada.",
        ],
        statusesTitle: "Status nilai",
        statuses: [
            .normal: "biasa", .breakInSeries: "deret terputus", .definitionDiffers: "definisi berbeda",
            .estimated: "taksiran", .forecast: "prakiraan", .imputed: "imputasi", .provisional: "sementara",
            .lowReliability: "kurang andal",
        ],
        verdicts: [
            .confirmed: "Nilai itu benar.", .disputed: "Nilai itu salah, seperti kata catatan publik.",
        ],
        prompts: Prompts(
            value: ("Angka atau alasan", "Tulis angkanya, atau pilih mengapa tidak ada."),
            choice: ("Tidak ada dalam daftar", "Mohon pilih salah satu dari daftar."),
            number: ("Bukan angka", "Mohon tulis angka 0 atau lebih."),
            note: ("Publik", "Catatan ini diterbitkan bersama nilainya.")))
}
