extension Texts {
    /// What the words of Documentation/glossary.md mean, in their order.
    static let indonesianGlossaryMeanings: [String: String] = [
        "What the member states agreed to do in a span of years, with its goals and its indicators. A folder of YAML.":
            "Yang disepakati negara anggota untuk dikerjakan dalam suatu rentang tahun, beserta tujuan dan indikatornya. Berupa folder YAML.",
        "One of the plan's main aims, with a letter: A to E in SAP SMED 2025.":
            "Salah satu tujuan utama rencana, ditandai dengan huruf: A sampai E dalam SAP SMED 2025.",
        "A desired state below a goal: A-1.": "Keadaan yang diharapkan di bawah suatu tujuan: A-1.",
        "A field of work below an outcome: A-1-2.": "Bidang pekerjaan di bawah suatu hasil: A-1-2.",
        "A concrete piece of work below an action, with a time frame: A-1-2.1.":
            "Pekerjaan konkret di bawah suatu aksi, dengan kerangka waktu: A-1-2.1.",
        "The carrying out of a national-level action line in one state.":
            "Pengerjaan butir aksi tingkat nasional di satu negara.",
        "A step of an action line that is reached on a day; its weight is its share of the whole work.":
            "Langkah suatu butir aksi yang tercapai pada hari tertentu; bobotnya adalah bagiannya dari seluruh pekerjaan.",
        "A document that shows that a milestone was reached.":
            "Dokumen yang menunjukkan bahwa suatu tonggak telah tercapai.",
        "How long an action line is meant to take: quick win, medium, long.":
            "Lama pengerjaan suatu butir aksi menurut rencana: hasil cepat, menengah, panjang.",
        "What the work of an action line delivers; its quality is rated by criteria from 1 to 4.":
            "Yang dihasilkan pekerjaan suatu butir aksi; mutunya dinilai menurut kriteria dari 1 sampai 4.",
        "A figure that the work itself should move: firms trained, centres opened.":
            "Angka yang seharusnya digerakkan oleh pekerjaan itu sendiri: perusahaan yang dilatih, pusat layanan yang dibuka.",
        "Who pays a part of a budget.": "Pihak yang membiayai sebagian anggaran.",
        "The currency to which budgets and spending are converted, at the rates of the plan.":
            "Mata uang tujuan konversi anggaran dan pengeluaran, menurut kurs dalam rencana.",
        "What may delay an action line, and what was decided about it.":
            "Yang dapat menunda suatu butir aksi, dan yang diputuskan tentang hal itu.",
        "A member state that leads a goal or an action line (country champion).":
            "Negara anggota yang memimpin suatu tujuan atau butir aksi (country champion).",
        "Who proposes and carries out a project.": "Pihak yang mengusulkan dan melaksanakan suatu proyek.",
        "An organisation with a part in an action line, by its role in IATI: funding (donor), accountable, extending, implementing.":
            "Organisasi yang mengambil bagian dalam suatu butir aksi, menurut perannya dalam IATI: pendanaan (donor), penanggung jawab, penyalur, pelaksana.",
        "A body that works on a goal across states.":
            "Badan yang bekerja untuk suatu tujuan secara lintas negara.",
        "A meeting of those who carry the plan: ACCMSME, a task force, SEOM, a dialogue, a knowledge-transfer session.":
            "Pertemuan para pelaksana rencana: ACCMSME, gugus tugas, SEOM, dialog, sesi alih pengetahuan.",
        "A decision or a recommendation of a meeting, with owner and due day; it reappears until it is closed.":
            "Yang diputuskan atau disarankan suatu rapat, dengan penanggung jawab dan tanggal jatuh tempo; muncul kembali sampai ditutup.",
        "What the ledger held on a day, made for a meeting.":
            "Isi buku besar pada suatu hari, disusun untuk suatu rapat.",
        "One of the two directions of the plan: competitive, inclusive.":
            "Salah satu dari dua arah rencana: daya saing, inklusif.",
        "The kind of an action line: knowledge sharing, human capital and so on.":
            "Jenis suatu butir aksi: berbagi pengetahuan, sumber daya manusia, dan sebagainya.",
        "A part of the plan's years.": "Bagian dari rentang tahun rencana.",
        "An indicator by which the plan wants its achievement measured.":
            "Indikator yang menurut rencana menjadi ukuran capaiannya.",
        "Are action lines on track: time, budget, personnel, outputs, decisions?":
            "Apakah butir aksi berjalan sesuai jalur: waktu, anggaran, personel, keluaran, keputusan?",
        "Do the KPIs move against the baseline?": "Apakah IKU bergerak terhadap garis dasar?",
        "How many states have data for a KPI, as the plan says. What the ledger holds may differ.":
            "Jumlah negara yang memiliki data untuk suatu IKU menurut rencana. Isi buku besar dapat berbeda.",
        "A misprint of a document, kept beside the reading that is followed.":
            "Salah cetak dalam dokumen, disimpan berdampingan dengan pembacaan yang diikuti.",
        "A new version of the plan in the ledger, with the day from which it holds.":
            "Versi baru rencana dalam buku besar, dengan hari mulai berlakunya.",

        "What is measured, apart from who measured it.":
            "Hal yang diukur, terlepas dari siapa yang mengukurnya.",
        "One line of comparable values: indicator, area, size class and sector, by one source, under one definition and base.":
            "Satu rangkaian nilai yang dapat dibandingkan: indikator, wilayah, skala usaha, dan sektor, dari satu sumber, menurut satu definisi dan basis.",
        "The value of a series for a period, as one source stated it (SDMX).":
            "Nilai suatu deret data untuk suatu periode, sebagaimana dinyatakan satu sumber (SDMX).",
        "The time that an observation speaks of; a calendar year.":
            "Waktu yang dirujuk suatu pengamatan; satu tahun kalender.",
        "A code that says what kind of value it is: A normal, B break, D definition differs, E estimated, F forecast, I imputed, L exists but not collected, M cannot exist, O missing, P provisional, Q suppressed, U low reliability (SDMX CL_OBS_STATUS).":
            "Kode yang menyatakan jenis nilai: A normal, B deret data terputus, D definisi berbeda, E angka perkiraan, F angka ramalan, I angka imputasi, L ada tetapi tidak dikumpulkan, M tidak mungkin ada, O tidak ada nilai, P angka sementara, Q dirahasiakan, U keandalan rendah (SDMX CL_OBS_STATUS).",
        "The digits after the decimal mark in the source's text.":
            "Angka di belakang tanda desimal dalam teks sumber.",
        "What constant prices or parities refer to: constant 2015 US$.":
            "Acuan harga konstan atau paritas: US$ konstan 2015.",
        "Who published the value.": "Pihak yang menerbitkan nilai.",
        "The file that a value came from, with hash, name, sender and day.":
            "Berkas asal suatu nilai, dengan hash, nama, pengirim, dan harinya.",
        "What one source says of a quantity. Claims that differ live side by side; one of them is preferred.":
            "Pernyataan satu sumber tentang suatu besaran. Klaim yang berbeda disimpan berdampingan; salah satunya diutamakan.",
        "The claim that speaks first. In exports its SOURCE and DEFINITION are _T.":
            "Klaim yang berbicara lebih dahulu. Dalam berkas ekspor, SOURCE dan DEFINITION klaim ini berisi _T.",
        "The way from a value back to its cell: file, sheet, line, column, text, layout, import, operator, day.":
            "Jalur dari suatu nilai kembali ke sel asalnya: berkas, lembar, baris, kolom, teks, tata letak, impor, operator, hari.",
        "A series as published on a day.": "Deret data sebagaimana diterbitkan pada suatu hari.",
        "Another value for the same observation in a newer vintage.":
            "Nilai lain untuk pengamatan yang sama dalam terbitan yang lebih baru.",
        "A newer vintage that repeats the value.": "Terbitan lebih baru yang mengulang nilai yang sama.",
        "A newer vintage that no longer gives the value.":
            "Terbitan lebih baru yang tidak lagi menyajikan nilai tersebut.",
        "When a value became public; read with --as-of.":
            "Saat suatu nilai menjadi publik; dibaca dengan --as-of.",
        "When this ledger learnt it; read with --known-on.":
            "Saat buku besar ini mengetahuinya; dibaca dengan --known-on.",
        "When a source ended, and its last year. Its series are complete, not missing.":
            "Kapan suatu sumber berakhir, dan tahun terakhirnya. Deret datanya lengkap, bukan hilang.",
        "How a file arranges its observations.": "Cara suatu berkas menyusun pengamatannya.",
        "A value read from a file, not yet in the ledger.":
            "Nilai yang dibaca dari suatu berkas, tetapi belum masuk buku besar.",
        "An indicator computed from others by a formula.":
            "Indikator yang dihitung dari indikator lain dengan suatu rumus.",
        "The inputs that a derived value was computed from.":
            "Masukan yang menjadi dasar perhitungan suatu nilai turunan.",

        "The value from which achievement is measured: year, value, vintage, frozen on the day it was agreed.":
            "Nilai yang menjadi titik tolak pengukuran capaian: tahun, nilai, terbitan, ditetapkan pada hari disepakati dan tidak berubah lagi.",
        "The value that an indicator is to reach by a year.":
            "Nilai yang harus dicapai suatu indikator pada tahun tertentu.",
        "What the methods say of a series.": "Hasil semua metode untuk suatu deret data.",
        "A published way to turn two or more values into a class. It has a name, a version and thresholds.":
            "Cara yang telah diterbitkan untuk mengubah dua nilai atau lebih menjadi suatu kelas. Metode memiliki nama, versi, dan ambang batas.",
        "The method's word for what it found: on track, deterioration.":
            "Sebutan metode untuk hasilnya: sesuai jalur, memburuk.",
        "How Pantau lays classes of several methods side by side: on course, too slow or standing still, moving away.":
            "Cara Pantau menyandingkan kelas dari beberapa metode: sesuai arah, terlalu lambat atau tidak bergerak, menjauh.",
        "There is no class, and a reason is given.": "Tidak ada kelas, dan alasannya disebutkan.",
        "Another year of the plan's baseline rule would give another class.":
            "Tahun lain menurut aturan tahun dasar rencana akan menghasilkan kelas lain.",
        "Two values may form a change, a class or a sentence: they are of one series and no break lies between.":
            "Dua nilai boleh membentuk perubahan, kelas, atau kalimat: keduanya dari satu deret data, dan deret itu tidak terputus di antaranya.",
        "A set of states: ASEAN, ASEAN-6, CLMV.": "Sekumpulan negara: ASEAN, ASEAN-6, CLMV.",
        "One figure for an area group, with its coverage.":
            "Satu angka untuk suatu kelompok negara, beserta cakupannya.",
        "Which states, which years, which share of the weight it rests on.":
            "Negara, tahun, dan bagian penimbang yang menjadi tumpuannya.",
        "How far CLMV lies from ASEAN-6, and how far the states lie apart.":
            "Seberapa jauh CLMV dari ASEAN-6, dan seberapa jauh jarak antarnegara.",
        "A value expected for a year to come, with an approximate interval.":
            "Nilai yang diperkirakan untuk tahun mendatang, dengan selang yang mendekati.",
        "A rule that makes targets: every state at the mean rate of the five best.":
            "Aturan yang menyusun target: setiap negara bergerak dengan laju rata-rata lima negara terbaik.",
        "Compound annual growth rate.": "Laju pertumbuhan tahunan majemuk.",
        "The month by which the share earned now was planned to be earned.":
            "Bulan yang menurut rencana menjadi waktu tercapainya bagian yang kini sudah tercapai.",
        "Earned schedule for each month that has passed; 1 is on time.":
            "Jadwal hasil untuk setiap bulan yang telah berlalu; 1 berarti tepat waktu.",
        "The budget's share that the milestones reached stand for.":
            "Bagian anggaran yang diwakili oleh tonggak yang sudah tercapai.",
        "Days by which a line can slip before those that wait for it do.":
            "Jumlah hari suatu butir dapat mundur sebelum butir yang menunggunya ikut mundur.",
        "The chain of action lines without slack that ends last.":
            "Rangkaian butir aksi tanpa kelonggaran waktu yang selesai paling akhir.",

        "Micro, small and medium enterprises. SME leaves micro out.":
            "Usaha mikro, kecil, dan menengah. UKM tidak mencakup usaha mikro.",
        "A law or convention that says which enterprise is micro, small or medium.":
            "Peraturan atau kesepakatan yang menentukan perusahaan mana yang mikro, kecil, atau menengah.",
        "micro, small, medium, large, and sums of them: sme, msme.":
            "mikro, kecil, menengah, besar, dan gabungannya: UKM (sme), UMKM (msme).",
        "The one meant by \"national\" in a year.":
            "Definisi yang dimaksud dengan “nasional” pada suatu tahun.",
        "One for comparing states, of no state.":
            "Definisi untuk membandingkan negara, bukan milik negara mana pun.",
        "What a definition measures: persons, turnover, assets.":
            "Yang diukur suatu definisi: tenaga kerja, omzet, aset.",
        "Sectors that share limits; mapped to ISIC Rev. 4.":
            "Sektor-sektor dengan batas yang sama; dipadankan dengan ISIC Rev. 4.",
        "The range as the text prints it, with its gaps and overlaps.":
            "Rentang sebagaimana tercetak dalam teks, beserta celah dan tumpang tindihnya.",
        "Another documented or plausible rule for the same text.":
            "Aturan lain yang terdokumentasi atau masuk akal untuk teks yang sama.",
        "What is counted: enterprise or establishment.": "Yang dihitung: perusahaan atau unit usaha.",
        "Employees and working owners.": "Pekerja dan pemilik yang ikut bekerja.",
        "The list of a state's enterprises.": "Daftar perusahaan suatu negara.",
        "Counting a register by class, sector and area.":
            "Penghitungan isi register menurut skala usaha, sektor, dan wilayah.",

        "A person, or an office, that signs in. It is closed, never deleted.":
            "Orang atau kantor yang masuk ke portal. Akun ditutup, tidak pernah dihapus.",
        "What an account is to the plan: officer, focal point, contributor and others.":
            "Kedudukan suatu akun dalam rencana: petugas, narahubung, kontributor, dan lainnya.",
        "A role as one account holds it, with its state or its action lines.":
            "Peran sebagaimana dipegang satu akun, dengan negara atau butir aksinya.",
        "Something that a right is needed for.": "Hal yang hanya boleh dilakukan dengan suatu hak.",
        "A browser that is signed in.": "Peramban yang sudah masuk dengan suatu akun.",
        "What a program signs in with.": "Yang dipakai program untuk masuk.",
        "An invitation or a reset: whoever has it chooses the password, once.":
            "Undangan atau penyetelan ulang: siapa pun yang memilikinya dapat memilih kata sandi, satu kali.",
        "Six digits of an authenticator, asked for after the password.":
            "Enam angka dari autentikator, diminta setelah kata sandi.",
        "What lets somebody in once who has lost the authenticator.":
            "Kode yang membuka akses satu kali bagi orang yang kehilangan autentikator.",
        "Every act that stored something, each entry chained to the one before.":
            "Setiap tindakan yang menyimpan sesuatu; setiap catatan terangkai dengan catatan sebelumnya.",

        "The yearly asking of the member states for their values.":
            "Permintaan tahunan kepada negara anggota akan nilai-nilainya.",
        "What a member state sends in a round.": "Yang dikirim negara anggota dalam suatu putaran.",
        "An item of a return in one year: EMP_N.micro@2024.":
            "Satu butir laporan untuk satu tahun: EMP_N.micro@2024.",
        "One saving of a cell; never changed.": "Satu kali penyimpanan suatu sel; tidak pernah diubah.",
        "The agency or the focal point hands cells in: the first of the three sign-offs.":
            "Lembaga atau narahubung menyerahkan sel: yang pertama dari tiga persetujuan.",
        "How a state makes an indicator: agency, instrument, frequency, legal basis, lag.":
            "Cara suatu negara membuat suatu indikator: lembaga, instrumen, frekuensi, dasar hukum, jeda waktu.",
        "A sender's answer to a finding that is no mistake.":
            "Jawaban pengirim atas temuan yang bukan kesalahan.",
        "The Secretariat takes a return over.": "Sekretariat menerima suatu laporan.",
        "The member state makes its values public.": "Negara anggota menjadikan nilainya publik.",

        "Leaving out a cell that would give an enterprise away.":
            "Menghilangkan sel yang dapat mengungkap suatu perusahaan.",
        "The parts of a survey.": "Bagian-bagian suatu survei.",

        "The database: everything that was learnt, and nothing deleted.":
            "Basis data: semua yang pernah diketahui, tanpa ada yang dihapus.",
        "A mistake of an input that its sender can mend.":
            "Kesalahan dalam masukan yang dapat diperbaiki pengirimnya.",
        "Something wrong with the surroundings: disk, permission, database.":
            "Gangguan di sekitar program: diska, izin, basis data.",
        "Why the portal has no page for a request.":
            "Alasan portal tidak memiliki halaman untuk suatu permintaan.",
        "A URL of the portal.": "URL dalam portal.",
        "The clocks, baseline, year, method and target that an address asks for.":
            "Jam, tahun dasar, tahun, metode, dan target yang diminta suatu alamat.",
        "Whose name stands beside an import or amendment.":
            "Orang yang namanya tercantum pada suatu impor atau amendemen.",
        "A part of the program with its own folder and doors.":
            "Bagian program dengan folder dan pintunya sendiri.",
    ]
}
